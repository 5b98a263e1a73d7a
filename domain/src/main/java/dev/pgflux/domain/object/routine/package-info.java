/** Objects of a schema: routine. */
@NullMarked
package dev.pgflux.domain.object.routine;

import org.jspecify.annotations.NullMarked;
