/** SQL that belongs to objects, as trees. */
@NullMarked
package dev.pgflux.domain.sql;

import org.jspecify.annotations.NullMarked;
