/** Queries: range tables, target lists, set operations. */
@NullMarked
package dev.pgflux.pglibquery.resolve.query;

import org.jspecify.annotations.NullMarked;
