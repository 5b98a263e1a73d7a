/** What names in parsed SQL mean: types under a search path. */
@NullMarked
package dev.pgflux.pglibquery.name;

import org.jspecify.annotations.NullMarked;
