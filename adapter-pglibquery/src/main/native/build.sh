#!/usr/bin/env bash
# build.sh OUTPUT: puts libpg_query and the table of its syntax tree into OUTPUT, laid out as in the jar:
#   dev/pgflux/pglibquery/native/<os>-<arch>/libpg_query.{so,dylib} and its .sha256
#   dev/pgflux/pglibquery/pg_query.fields
# The library is made once per machine, in ${XDG_CACHE_HOME:-~/.cache}/pg-flux/native, from Debian's archive where
# apt is there, else from source. Nothing outside that folder and OUTPUT is written.
set -euo pipefail

major=18
version=18.1.0
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

note() { echo "$*" >>"$work/reasons"; }
fail() {
  echo "pg-flux: $*" >&2
  exit 1
}

. "$here/platform.sh"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/pg-flux/native/$version-$platform$libc

install_hint() {
  cat >&2 <<HINT
pg-flux: cannot make libpg_query $major for $platform, which parses PostgreSQL's SQL.
$(sed 's/^/  - /' "$work/reasons" 2>/dev/null)
Install what is missing, then build again:
  Debian, Ubuntu   apt-get install gcc libc6-dev make cargo   (with Debian's own archive among the apt sources, gcc and libc6-dev do)
  macOS            xcode-select --install && brew install rust
  Alpine           apk add build-base bash cargo
Or set PG_FLUX_LIBPG_QUERY_SOURCE to a folder with the source of libpg_query $version; a C compiler and make then do.
HINT
  exit 1
}

# verified FOLDER: whether the library in FOLDER loads and speaks the wanted major version; it records the version
verified() {
  local target=$1 number
  "$cc" -I"$target" -o "$work/verify" "$here/verify.c" -ldl >"$work/verify.log" 2>&1 &&
    number=$("$work/verify" "$target/$library" 2>>"$work/verify.log") && [[ $((number / 10000)) == "$major" ]] ||
    { note "the library that was made is not usable: $(tail -n1 "$work/verify.log")"; return 1; }
  echo "$number" >"$target/version"
}

digest() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

make_cache() {
  mkdir -p "$(dirname "$cache")"
  work=$(mktemp -d "$(dirname "$cache")/.making-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cc=$(compiler)
  [[ -n $cc ]] || { note "there is no C compiler"; install_hint; }
  mkdir "$work/result"
  { [[ -z ${PG_FLUX_LIBPG_QUERY_SOURCE:-} ]] && build_from_debian "$work/debian" "$work/result" && verified "$work/result"; } ||
    { build_from_source "$work/source" "$work/result" && verified "$work/result"; } || install_hint
  digest "$work/result/$library" >"$work/result/$library.sha256"
  # Another build may have been quicker: either result will do.
  [[ -e $cache ]] || mv "$work/result" "$cache" 2>/dev/null || [[ -r $cache/$library ]]
}

# place FROM TO: copies unless TO is already the same
place() { cmp -s "$1" "$2" || { mkdir -p "$(dirname "$2")" && cp "$1" "$2"; }; }

[[ $# == 1 ]] || fail "usage: build.sh OUTPUT"
. "$here/from-debian.sh"
. "$here/from-source.sh"
[[ -r $cache/version ]] || make_cache
root=$1/dev/pgflux/pglibquery
place "$cache/$library" "$root/native/$platform/$library"
place "$cache/$library.sha256" "$root/native/$platform/$library.sha256"
if [[ ! $root/pg_query.fields -nt $here/fields.awk || ! $root/pg_query.fields -nt $cache/pg_query.proto ]]; then
  awk -f "$here/fields.awk" "$cache/pg_query.proto" >"$root/pg_query.fields"
fi
