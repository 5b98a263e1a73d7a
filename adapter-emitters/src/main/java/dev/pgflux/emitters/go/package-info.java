/**
 * Go for pgx: structs, enums, domains, composite types, calls of functions.
 *
 * <p>Types are texts in which a package stands as its import path in braces, {@code
 * []{net/netip}.Prefix}, until a file gives it a name.
 */
@NullMarked
package dev.pgflux.emitters.go;

import org.jspecify.annotations.NullMarked;
