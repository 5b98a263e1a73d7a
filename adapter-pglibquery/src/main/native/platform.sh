# Names the platform as the jar's folders do, and sets what linking needs. Sourced by build.sh.

case "$(uname -s)" in
  Linux) os=linux library=libpg_query.so ;;
  Darwin) os=macos library=libpg_query.dylib ;;
  *) fail "this system ($(uname -s)) is not supported: Linux and macOS are" ;;
esac

case "$(uname -m)" in
  x86_64 | amd64) arch=x86_64 ;;
  aarch64 | arm64) arch=aarch64 ;;
  *) arch=$(uname -m) ;;
esac

libc=
if [[ $os == linux ]] && compgen -G '/lib/ld-musl-*' >/dev/null && ! compgen -G '/lib*/ld-linux-*' >/dev/null; then
  libc=-musl
fi
platform=$os-$arch

# compiler: prints the C compiler's command, or nothing
compiler() {
  local candidate
  for candidate in "${CC:-}" cc gcc clang; do
    if [[ -n $candidate ]] && command -v "$candidate" >/dev/null; then
      echo "$candidate"
      return
    fi
  done
}

# link ARCHIVE TARGET [SOURCE]: makes the shared library of the whole archive
link() {
  local archive=$1 target=$2
  shift 2
  if [[ $os == macos ]]; then
    "$cc" -O2 -dynamiclib "-Wl,-exported_symbol,_pg_query_*" -Wl,-force_load,"$archive" "$@" -o "$target"
    strip -x "$target"
  else
    "$cc" -O2 -fPIC -shared -s -Wl,-z,defs -Wl,-Bsymbolic -Wl,--version-script="$here/exports.map" \
      -o "$target" "$@" -Wl,--whole-archive "$archive" -Wl,--no-whole-archive -lpthread
  fi
}
