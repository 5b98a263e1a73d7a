/** Objects of a schema: index. */
@NullMarked
package dev.pgflux.domain.object.index;

import org.jspecify.annotations.NullMarked;
