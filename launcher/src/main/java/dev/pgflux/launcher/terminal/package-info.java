/** What people see: results on the standard output, everything else on the standard error. */
@NullMarked
package dev.pgflux.launcher.terminal;

import org.jspecify.annotations.NullMarked;
