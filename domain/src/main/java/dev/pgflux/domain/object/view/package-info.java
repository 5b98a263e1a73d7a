/** Objects of a schema: view. */
@NullMarked
package dev.pgflux.domain.object.view;

import org.jspecify.annotations.NullMarked;
