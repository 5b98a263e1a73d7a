/**
 * Asks PostgreSQL how it would store a fragment: the object is made on temporary copies of the
 * relations that it needs and read back, in a transaction that is rolled back.
 */
@NullMarked
package dev.pgflux.jdbc.settle;

import org.jspecify.annotations.NullMarked;
