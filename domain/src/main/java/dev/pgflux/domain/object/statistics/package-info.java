/** Objects of a schema: statistics. */
@NullMarked
package dev.pgflux.domain.object.statistics;

import org.jspecify.annotations.NullMarked;
