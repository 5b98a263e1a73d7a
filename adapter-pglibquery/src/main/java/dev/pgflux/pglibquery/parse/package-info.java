/**
 * PostgreSQL's parser, scanner and printer in terms of Java strings, positions and syntax trees.
 */
@NullMarked
package dev.pgflux.pglibquery.parse;

import org.jspecify.annotations.NullMarked;
