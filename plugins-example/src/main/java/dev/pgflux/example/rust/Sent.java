package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.TypeModel;

/**
 * How a value becomes a parameter of a query.
 *
 * @param cast the SQL type of what it is given to
 * @param named the SQL type under which it must be sent, since no cast may lead from one of
 *     PostgreSQL's own to it; empty for none
 * @param wire the module that names types
 */
record Sent(String cast, String named, String wire) {

  static Sent of(RustType type, TypeModel target, String wire) {
    boolean foreign = type.sentAs().contains(".");
    return new Sent(SqlName.of(target), foreign ? type.sentAs() : "", wire);
  }

  /** What is bound, made from a reference to the value. */
  String value(String reference) {
    return named.isEmpty()
        ? reference
        : wire + "::As(" + reference + ", " + RustText.literal(named) + ")";
  }
}
