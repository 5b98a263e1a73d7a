/** Names and types. */
@NullMarked
package dev.pgflux.domain.name;

import org.jspecify.annotations.NullMarked;
