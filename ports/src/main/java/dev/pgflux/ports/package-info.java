/** What the outside may ask of pg-flux, and what pg-flux asks of the outside. */
@NullMarked
package dev.pgflux.ports;

import org.jspecify.annotations.NullMarked;
