/** The commands: the only package that knows how a command line is taken apart. */
@NullMarked
package dev.pgflux.launcher.cli;

import org.jspecify.annotations.NullMarked;
