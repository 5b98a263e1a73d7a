/** Shows the domain's snapshots to plugins. */
@NullMarked
package dev.pgflux.ports.application.bridge;

import org.jspecify.annotations.NullMarked;
