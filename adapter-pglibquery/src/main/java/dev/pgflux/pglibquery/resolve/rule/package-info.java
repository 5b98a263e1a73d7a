/** One rule for each kind of expression. */
@NullMarked
package dev.pgflux.pglibquery.resolve.rule;

import org.jspecify.annotations.NullMarked;
