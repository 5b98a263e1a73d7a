/** Reads a live database's catalogs into the model. */
@NullMarked
package dev.pgflux.jdbc.inspect;

import org.jspecify.annotations.NullMarked;
