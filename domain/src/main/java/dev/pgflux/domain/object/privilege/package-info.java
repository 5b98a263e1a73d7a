/** Objects of a schema: privilege. */
@NullMarked
package dev.pgflux.domain.object.privilege;

import org.jspecify.annotations.NullMarked;
