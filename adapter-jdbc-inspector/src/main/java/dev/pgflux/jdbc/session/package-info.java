/** Open databases, as the use cases see them. */
@NullMarked
package dev.pgflux.jdbc.session;

import org.jspecify.annotations.NullMarked;
