/** PostgreSQL's rules of type conversion. */
@NullMarked
package dev.pgflux.pglibquery.resolve.type;

import org.jspecify.annotations.NullMarked;
