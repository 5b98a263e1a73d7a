/** What the use cases need of the outside. */
@NullMarked
package dev.pgflux.ports.out;

import org.jspecify.annotations.NullMarked;
