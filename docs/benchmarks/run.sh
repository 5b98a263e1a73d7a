#!/usr/bin/env bash
# run.sh URL [TABLES] : times pg-flux on an empty database: --help, and a plan without a change, with its peak memory
# (where GNU time is there) and where the time goes.
# The schema: TABLES tables (1000), each with an identity key, 8 columns, 2 checks, a unique constraint, a foreign key to the
# one before, 2 more indexes (one partial) and a comment; every tenth with a view and a SQL function.
set -euo pipefail
url=${1:?usage: run.sh URL [TABLES]}
tables=${2:-1000}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for ((n = 1; n <= tables; n++)); do
  echo "CREATE TABLE t$n (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text NOT NULL, name varchar(80) DEFAULT 'none',
    amount numeric(12,2) CHECK (amount >= 0), state text CHECK (state IN ('new', 'done')), parent bigint, made timestamptz DEFAULT now(),
    note text, CONSTRAINT t${n}_code_key UNIQUE (code));"
  ((n > 1)) && echo "ALTER TABLE t$n ADD CONSTRAINT t${n}_parent_fkey FOREIGN KEY (parent) REFERENCES t$((n - 1)) (id);"
  echo "CREATE INDEX t${n}_name ON t$n (lower(name)); CREATE INDEX t${n}_open ON t$n (made) WHERE state = 'new';"
  echo "COMMENT ON TABLE t$n IS 'table $n';"
  ((n % 10 == 0)) && echo "CREATE VIEW v$n AS SELECT id, upper(name) AS name FROM t$n WHERE state IN ('new', 'done');
    CREATE FUNCTION f$n(wanted bigint) RETURNS text LANGUAGE sql STABLE AS 'SELECT name FROM t$n WHERE id = wanted';"
done >"$folder/schema.sql" || true

timed() { # timed LABEL COMMAND...: the median of five runs, in milliseconds
  local label=$1 runs=() start
  shift
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    runs+=($((($(date +%s%N) - start) / 1000000)))
  done
  printf '%-28s %6s ms\n' "$label" "$(printf '%s\n' "${runs[@]}" | sort -n | sed -n 3p)"
}

plan=("$here/pg-flux" plan --db "$url" --schema "$folder")

"$here/pg-flux" apply --yes --db "$url" --schema "$folder" --allow-hazards all >/dev/null 2>&1
timed 'java -version' "${JAVA_HOME:-/usr}/bin/java" -version
timed 'pg-flux --help' "$here/pg-flux" --help
timed "plan, $tables tables, no change" "${plan[@]}"
if [[ -x /usr/bin/time ]]; then
  /usr/bin/time -f 'peak memory                  %6M KiB' "${plan[@]}" 2>&1 >/dev/null | tail -n 1
fi
echo 'where the time goes, from the first line of the program on:'
"${plan[@]}" --verbose 2>&1 >/dev/null | sed 's/^/  /'
