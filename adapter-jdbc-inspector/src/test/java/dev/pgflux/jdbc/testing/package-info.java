/**
 * Databases for tests, of this module and of others: which versions a run is for, and where the
 * servers come from.
 *
 * <pre>{@code
 * @OnEachServer
 * void viewsAreRead(int majorVersion) {
 *   try (TestDatabase database = TestServers.createDatabase(majorVersion)) {
 *     // database.jdbcUrl(), database.libpqUrl()
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.pgflux.jdbc.testing;

import org.jspecify.annotations.NullMarked;
