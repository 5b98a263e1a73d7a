/** Objects of a schema: trigger. */
@NullMarked
package dev.pgflux.domain.object.trigger;

import org.jspecify.annotations.NullMarked;
