/** A small web shop that shows what the tool does, on a PostgreSQL of its own. */
@NullMarked
package dev.pgflux.launcher.demo;

import org.jspecify.annotations.NullMarked;
