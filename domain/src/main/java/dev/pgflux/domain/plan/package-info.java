/** Ordering steps. */
@NullMarked
package dev.pgflux.domain.plan;

import org.jspecify.annotations.NullMarked;
