/** Objects of a schema: policy. */
@NullMarked
package dev.pgflux.domain.object.policy;

import org.jspecify.annotations.NullMarked;
