/** The use cases around migration files. */
@NullMarked
package dev.pgflux.ports.application.migrations;

import org.jspecify.annotations.NullMarked;
