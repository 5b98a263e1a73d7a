/** Schema files read by PostgreSQL's own parser. */
@NullMarked
package dev.pgflux.pglibquery;

import org.jspecify.annotations.NullMarked;
