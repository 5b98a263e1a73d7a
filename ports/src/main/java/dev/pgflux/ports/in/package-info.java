/** What the outside may ask of pg-flux: one interface with one method for each use case. */
@NullMarked
package dev.pgflux.ports.in;

import org.jspecify.annotations.NullMarked;
