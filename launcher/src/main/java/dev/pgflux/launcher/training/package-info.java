/** A run that teaches Java what a start needs. */
@NullMarked
package dev.pgflux.launcher.training;

import org.jspecify.annotations.NullMarked;
