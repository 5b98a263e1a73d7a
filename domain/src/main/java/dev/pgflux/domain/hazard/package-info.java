/** Dangers, and which of them are accepted. */
@NullMarked
package dev.pgflux.domain.hazard;

import org.jspecify.annotations.NullMarked;
