/** What is particular to each kind, brought together. */
@NullMarked
package dev.pgflux.domain.rules;

import org.jspecify.annotations.NullMarked;
