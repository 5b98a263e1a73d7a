/** The use cases, built on the ports alone. */
@NullMarked
package dev.pgflux.ports.application;

import org.jspecify.annotations.NullMarked;
