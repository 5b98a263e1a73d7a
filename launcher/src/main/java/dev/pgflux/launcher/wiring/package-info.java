/** Who is handed what. */
@NullMarked
package dev.pgflux.launcher.wiring;

import org.jspecify.annotations.NullMarked;
