# Compiles libpg_query from its C source, which the Rust crate pg_query carries whole. Sourced by build.sh.

# source_folder FOLDER: prints where the source is, getting it through cargo unless PG_FLUX_LIBPG_QUERY_SOURCE names it
source_folder() {
  local folder=$1
  if [[ -n ${PG_FLUX_LIBPG_QUERY_SOURCE:-} ]]; then
    echo "$PG_FLUX_LIBPG_QUERY_SOURCE"
    return
  fi
  command -v cargo >/dev/null || { note "cargo is not there"; return 1; }
  mkdir -p "$folder/src"
  printf '[package]\nname = "source"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\npg_query = "=%s"\n' "$version" >"$folder/Cargo.toml"
  : >"$folder/src/lib.rs"
  (cd "$folder" && cargo vendor --quiet vendor) >/dev/null 2>"$folder/cargo.log" ||
    { note "cargo could not get the crate pg_query $version: $(tail -n1 "$folder/cargo.log")"; return 1; }
  echo "$folder/vendor/pg_query/libpg_query"
}

build_from_source() {
  local folder=$1 target=$2 origin
  mkdir -p "$folder"
  command -v make >/dev/null || { note "make is not there"; return 1; }
  origin=$(source_folder "$folder") || return 1
  [[ -r $origin/Makefile && -r $origin/pg_query.h ]] || { note "$origin is not libpg_query's source"; return 1; }
  cp -R "$origin" "$folder/libpg_query"
  echo "pg-flux: compiling libpg_query $version once for this machine (about a minute)" >&2
  make -s -C "$folder/libpg_query" -j "$(getconf _NPROCESSORS_ONLN)" "CC=$cc" libpg_query.a >"$folder/make.log" 2>&1 ||
    { note "libpg_query does not compile: $(grep -m1 -i error "$folder/make.log" || tail -n1 "$folder/make.log")"; return 1; }
  link "$folder/libpg_query/libpg_query.a" "$target/$library" || return 1
  cp "$folder/libpg_query/protobuf/pg_query.proto" "$folder"/libpg_query/*.h "$target/"
}
