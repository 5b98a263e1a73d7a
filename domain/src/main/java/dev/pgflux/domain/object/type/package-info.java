/** Objects of a schema: type. */
@NullMarked
package dev.pgflux.domain.object.type;

import org.jspecify.annotations.NullMarked;
