/**
 * libpg_query's protobuf messages to and from {@link dev.pgflux.domain.sql.SqlTree}.
 *
 * <ul>
 *   <li>Tags and fields are named as in PostgreSQL's own C structures: {@code CreateStmt} has
 *       {@code tableElts}, {@code A_Expr} has {@code rexpr}.
 *   <li>A field at its default (zero, false, the empty string, the empty list) is absent. A message
 *       that is present but empty is kept: the constant {@code 0} is {@code
 *       A_Const{ival=Integer{}}}.
 *   <li>The wrapper {@code Node} is dissolved. A null pointer in a list is a node tagged {@value
 *       dev.pgflux.pglibquery.ast.TreeCodec#NULL_TAG} without fields.
 *   <li>Unsigned 64-bit numbers are kept as the {@code long} of the same bits.
 * </ul>
 */
@NullMarked
package dev.pgflux.pglibquery.ast;

import org.jspecify.annotations.NullMarked;
