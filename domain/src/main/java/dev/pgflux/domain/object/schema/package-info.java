/** Objects of a schema: schema. */
@NullMarked
package dev.pgflux.domain.object.schema;

import org.jspecify.annotations.NullMarked;
