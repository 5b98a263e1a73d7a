/** JSON Schemas of rows as PostgreSQL's {@code to_jsonb} shows them. */
@NullMarked
package dev.pgflux.emitters.jsonschema;

import org.jspecify.annotations.NullMarked;
