/** Objects of a schema: opaque. */
@NullMarked
package dev.pgflux.domain.object.opaque;

import org.jspecify.annotations.NullMarked;
