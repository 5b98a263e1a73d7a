# Takes libpg_query's static archive from Debian's unstable suite. Sourced by build.sh.
# apt-get gets its own sources, lists and cache, so the system's configuration is only read.

# archive_addresses: the addresses of the machine's package archives that have a component "main", the likeliest
# Debian archive first. Other vendors' archives may be among them: their signature will not match the keyring.
archive_addresses() {
  local sources=(/etc/apt/sources.list.d/*.sources) lists=(/etc/apt/sources.list /etc/apt/sources.list.d/*.list)
  {
    cat "${sources[@]}" 2>/dev/null | awk '
      function flush(  i, n, words) {
        if (enabled && types ~ /(^| )deb( |$)/ && components ~ /(^| )main( |$)/) {
          n = split(addresses, words, " ")
          for (i = 1; i <= n; i++) print words[i]
        }
        enabled = 1; types = components = addresses = ""
      }
      BEGIN { enabled = 1 }
      /^#/ { next }
      /^[ \t]*$/ { flush(); next }
      { name = tolower($1); value = $0; sub(/^[^:]*:[ \t]*/, "", value) }
      name == "enabled:" && tolower(value) ~ /^(no|false|0)/ { enabled = 0 }
      name == "types:" { types = value }
      name == "components:" { components = value }
      name == "uris:" { addresses = value }
      END { flush() }'
    cat "${lists[@]}" 2>/dev/null | sed -E 's/^([[:space:]]*deb)[[:space:]]+\[[^]]*\]/\1/' |
      awk '$1 == "deb" && / main( |$)/ { print $2 }'
  } | awk '/security|ubuntu/ { next } /debian(\.list)?\/?$/ { print; next } { later[++n] = $0 }
      END { for (i = 1; i <= n; i++) print later[i] }' | awk '!seen[$0]++'
}

# fetch_from_debian FOLDER: leaves libpg_query.a, pg_query.h and pg_query.proto below FOLDER/unpacked
fetch_from_debian() {
  local folder=$1 address keyring=
  for keyring in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do [[ -r $keyring ]] && break; done
  [[ -r $keyring ]] || { note "Debian's archive keyring is not installed"; return 1; }
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial" "$folder/package"
  local apt=(apt-get -qq -o "Dir::Etc::sourcelist=$folder/debian.sources" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::Lists=$folder/lists" -o "Dir::Cache=$folder/cache" -o APT::Sandbox::User=root
    -o Acquire::Languages=none -o Acquire::Retries=3 -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false)
  while read -r address; do
    printf 'Types: deb\nURIs: %s\nSuites: unstable\nComponents: main\nSigned-By: %s\n' "$address" "$keyring" >"$folder/debian.sources"
    if "${apt[@]}" -o APT::Update::Error-Mode=any update >"$folder/apt.log" 2>&1 &&
      (cd "$folder/package" && "${apt[@]}" download libpg-query-dev) >>"$folder/apt.log" 2>&1; then
      unpack_debian_package "$folder"
      return
    fi
    note "no libpg-query-dev from $address: $(grep -m1 '^E:' "$folder/apt.log" || tail -n1 "$folder/apt.log")"
  done < <(archive_addresses)
  note "none of this machine's apt sources leads to Debian's archive"
  return 1
}

unpack_debian_package() {
  local folder=$1 package version
  package=$(echo "$folder"/package/*.deb)
  version=$(dpkg-deb -f "$package" Version)
  if [[ $version != "$major".* ]]; then
    note "Debian's unstable suite has libpg_query $version, and $major is wanted"
    return 1
  fi
  dpkg-deb -x "$package" "$folder/unpacked"
}

build_from_debian() {
  local folder=$1 target=$2
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || { note "apt-get is not there"; return 1; }
  fetch_from_debian "$folder" || return 1
  link "$(find "$folder/unpacked" -name libpg_query.a)" "$target/$library" "$here/shim.c" || return 1
  cp "$folder/unpacked/usr/include/pg_query/pg_query.proto" "$target/"
  cp "$folder"/unpacked/usr/include/*.h "$target/"
}
