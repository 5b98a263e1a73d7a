/** Results of commands as people and programs read them. */
@NullMarked
package dev.pgflux.launcher.report;

import org.jspecify.annotations.NullMarked;
