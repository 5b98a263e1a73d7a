/** Objects of a schema: rule. */
@NullMarked
package dev.pgflux.domain.object.rule;

import org.jspecify.annotations.NullMarked;
