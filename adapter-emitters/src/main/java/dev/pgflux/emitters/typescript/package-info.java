/** TypeScript for node-postgres: types, keys, names of columns, parsers, calls and zod schemas. */
@NullMarked
package dev.pgflux.emitters.typescript;

import org.jspecify.annotations.NullMarked;
