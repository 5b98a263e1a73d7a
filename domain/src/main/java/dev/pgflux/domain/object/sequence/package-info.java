/** Objects of a schema: sequence. */
@NullMarked
package dev.pgflux.domain.object.sequence;

import org.jspecify.annotations.NullMarked;
