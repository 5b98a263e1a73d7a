/** Finding emitters: the tool's own, and those in jars that people drop into a plugins folder. */
@NullMarked
package dev.pgflux.launcher.plugin;

import org.jspecify.annotations.NullMarked;
