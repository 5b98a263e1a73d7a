/** Python: pydantic models, enums, domains, and calls of functions. */
@NullMarked
package dev.pgflux.emitters.python;

import org.jspecify.annotations.NullMarked;
