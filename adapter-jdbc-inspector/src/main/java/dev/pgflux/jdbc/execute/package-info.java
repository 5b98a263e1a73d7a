/** Carries scripts out. */
@NullMarked
package dev.pgflux.jdbc.execute;

import org.jspecify.annotations.NullMarked;
