/** What flags, the environment and the configuration file say, and which of them counts. */
@NullMarked
package dev.pgflux.launcher.settings;

import org.jspecify.annotations.NullMarked;
