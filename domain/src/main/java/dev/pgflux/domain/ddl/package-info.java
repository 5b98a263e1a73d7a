/** Statements before and while they become text. */
@NullMarked
package dev.pgflux.domain.ddl;

import org.jspecify.annotations.NullMarked;
