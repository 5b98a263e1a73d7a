/** Input that nobody would write, to see what breaks. */
@NullMarked
package dev.pgflux.pglibquery.fuzz;

import org.jspecify.annotations.NullMarked;
