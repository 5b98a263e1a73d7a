/** Intents: what shall become of objects. */
@NullMarked
package dev.pgflux.domain.change;

import org.jspecify.annotations.NullMarked;
