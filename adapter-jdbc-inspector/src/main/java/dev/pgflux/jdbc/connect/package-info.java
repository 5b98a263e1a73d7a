/**
 * Connecting as psql does: URLs and {@code key=value} strings, {@code PG*} variables, service
 * files, password files, several hosts, Unix sockets.
 *
 * <p>The rules are libpq's (<a
 * href="https://www.postgresql.org/docs/18/libpq-connect.html">Database Connection Control
 * Functions</a>): {@link dev.pgflux.jdbc.connect.ConnectionSettingsResolver} applies them, {@link
 * dev.pgflux.jdbc.connect.DatabaseConnector} connects. Passwords appear in no message and no {@code
 * toString}.
 */
@NullMarked
package dev.pgflux.jdbc.connect;

import org.jspecify.annotations.NullMarked;
