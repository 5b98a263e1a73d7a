/** Constants in one spelling: what the input function of a type makes of a literal. */
@NullMarked
package dev.pgflux.pglibquery.resolve.constant;

import org.jspecify.annotations.NullMarked;
