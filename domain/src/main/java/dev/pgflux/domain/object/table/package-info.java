/** Objects of a schema: table. */
@NullMarked
package dev.pgflux.domain.object.table;

import org.jspecify.annotations.NullMarked;
