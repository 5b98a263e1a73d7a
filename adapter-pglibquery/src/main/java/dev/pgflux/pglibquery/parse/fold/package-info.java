/**
 * Statements to objects, one class per family of statements.
 *
 * <p>Statements are folded in the order of the files. One that needs something which is not there
 * yet waits until it is; so files and statements may stand in any order.
 */
@NullMarked
package dev.pgflux.pglibquery.parse.fold;

import org.jspecify.annotations.NullMarked;
