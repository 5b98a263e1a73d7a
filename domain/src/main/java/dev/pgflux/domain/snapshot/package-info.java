/** Whole schemas, and what a database knows beside them. */
@NullMarked
package dev.pgflux.domain.snapshot;

import org.jspecify.annotations.NullMarked;
