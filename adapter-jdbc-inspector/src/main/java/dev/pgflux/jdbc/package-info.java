/** Live databases, read and changed over JDBC. */
@NullMarked
package dev.pgflux.jdbc;

import org.jspecify.annotations.NullMarked;
