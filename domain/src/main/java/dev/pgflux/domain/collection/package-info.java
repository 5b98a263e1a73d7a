/** Immutable collections. */
@NullMarked
package dev.pgflux.domain.collection;

import org.jspecify.annotations.NullMarked;
