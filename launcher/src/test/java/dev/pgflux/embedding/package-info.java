/** A host of one's own: ports and adapters, without the launcher's wiring. */
@NullMarked
package dev.pgflux.embedding;

import org.jspecify.annotations.NullMarked;
