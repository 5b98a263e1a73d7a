/** Comparing two snapshots. */
@NullMarked
package dev.pgflux.domain.diff;

import org.jspecify.annotations.NullMarked;
