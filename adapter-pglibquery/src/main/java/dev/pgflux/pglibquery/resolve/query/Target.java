package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;

/**
 * An output column of a query.
 *
 * @param name its name
 * @param value its canonical expression
 */
record Target(String name, Typed value) {
  Node tree() {
    return Trees.node("ResTarget", "name", Trees.text(name), "val", value.tree());
  }
}
