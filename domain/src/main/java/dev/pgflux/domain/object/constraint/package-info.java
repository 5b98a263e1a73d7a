/** Objects of a schema: constraint. */
@NullMarked
package dev.pgflux.domain.object.constraint;

import org.jspecify.annotations.NullMarked;
