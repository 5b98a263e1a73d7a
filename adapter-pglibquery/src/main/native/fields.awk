# Turns pg_query.proto into the table that the tree codec reads at start-up:
# blocks with an empty line between them, of
#   M <message>                        the fields that follow belong to it
#   <number> <name> <type>[*]          a field, named as in PostgreSQL's own C structures; * marks a repeated one
#   E <enum>                           the values that follow belong to it
#   <number> <name>
# SummaryResult is left out: nothing decodes it, and it alone nests types.
function named(proto_name) { return json_name == "" ? proto_name : json_name }
BEGIN { print "# generated from pg_query.proto" }
{
  json_name = ""
  if (match($0, /json_name="[^"]*"/)) json_name = substr($0, RSTART + 11, RLENGTH - 12)
  sub(/\/\/.*/, ""); sub(/\[.*\]/, ""); gsub(/[=;{}]/, " & ")
}
skipping { depth += gsub(/[{]/, "{") - gsub(/[}]/, "}"); if (depth == 0 && /[}]/) skipping = 0; next }
$1 == "message" && $2 == "SummaryResult" { skipping = 1; depth = gsub(/[{]/, "{") - gsub(/[}]/, "}"); next }
$1 == "message" { print "\nM " $2; kind = "message"; next }
$1 == "enum" { print "\nE " $2; kind = "enum"; next }
$1 == "oneof" { next }
kind == "message" && $1 == "repeated" && $4 == "=" { print $5 " " named($3) " " $2 "*"; next }
kind == "message" && $3 == "=" { print $4 " " named($2) " " $1; next }
kind == "enum" && $2 == "=" { print $3 " " $1; next }
