/** Resolving fragments: what their names mean, and their canonical form. */
@NullMarked
package dev.pgflux.pglibquery.resolve;

import org.jspecify.annotations.NullMarked;
