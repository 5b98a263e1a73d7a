/**
 * Throw-away PostgreSQL servers, started from embedded binaries: for the demonstration, for a
 * shadow database and for tests.
 *
 * <p>{@link dev.pgflux.jdbc.embedded.EmbeddedServers} starts each major version at most once and
 * hands out databases; {@link dev.pgflux.jdbc.embedded.EmbeddedBinaries} says where the binaries
 * are. Servers are fast and unsafe on purpose: they never wait for the disk, and they trust every
 * local connection.
 */
@NullMarked
package dev.pgflux.jdbc.embedded;

import org.jspecify.annotations.NullMarked;
