/** The objects of a schema. */
@NullMarked
package dev.pgflux.domain.object;

import org.jspecify.annotations.NullMarked;
