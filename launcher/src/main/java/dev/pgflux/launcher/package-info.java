/** The command line: the only place that prints or exits. */
@NullMarked
package dev.pgflux.launcher;

import org.jspecify.annotations.NullMarked;
