/** Identities of objects. */
@NullMarked
package dev.pgflux.domain.id;

import org.jspecify.annotations.NullMarked;
