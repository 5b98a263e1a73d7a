"""Checks schemas against the metaschema, and documents against definitions of the first one.

Usage: check.py SCHEMA... DOCUMENTS, the latter with a line for each document: the definition, whether
it must be valid, and the document.
"""

import json
import re
import sys

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012


def patterns(value):
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for item in value.values():
            yield from patterns(item)
    elif isinstance(value, list):
        for item in value:
            yield from patterns(item)


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


*paths, documents = sys.argv[1:]
schemas = []
for path in paths:
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    for pattern in patterns(schema):
        re.compile(pattern)
    resolver = Registry().resolver_with_root(DRAFT202012.create_resource(schema))
    for reference in references(schema):
        if reference.startswith("#"):
            resolver.lookup(reference)
    schemas.append(schema)

checked = 0
with open(documents, encoding="utf-8") as lines:
    for line in lines:
        test = json.loads(line)
        if test["definition"] not in schemas[0]["$defs"]:
            sys.exit("no definition " + test["definition"])
        reference = "#/$defs/" + test["definition"]
        validator = Draft202012Validator(
            {**schemas[0], "$ref": reference},
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        errors = [error.message for error in validator.iter_errors(test["document"])]
        if test["valid"] != (not errors):
            sys.exit(f"{test}: {errors}")
        checked += 1
print(f"{checked} documents")
