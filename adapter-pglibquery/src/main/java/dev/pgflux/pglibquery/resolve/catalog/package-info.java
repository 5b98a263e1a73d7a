/** What names can mean: a snapshot over what a server has. */
@NullMarked
package dev.pgflux.pglibquery.resolve.catalog;

import org.jspecify.annotations.NullMarked;
