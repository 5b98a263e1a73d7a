/** What is known of each hazard, for people. */
@NullMarked
package dev.pgflux.launcher.hazards;

import org.jspecify.annotations.NullMarked;
