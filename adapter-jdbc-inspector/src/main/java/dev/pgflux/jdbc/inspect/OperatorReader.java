package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads operators. */
final class OperatorReader implements ObjectReader {
  /**
   * Whether a commutator or negator links back depends on which of the two was made first: a link
   * from either side counts for both.
   */
  private static final String QUERY =
      """
      SELECT oid, oprowner, oprleft, oprright, oprcode::oid AS function,
             coalesce(nullif(oprcom, 0),
                      (SELECT min(p.oid) FROM pg_operator p WHERE p.oprcom = o.oid), 0) AS oprcom,
             coalesce(nullif(oprnegate, 0),
                      (SELECT min(p.oid) FROM pg_operator p WHERE p.oprnegate = o.oid), 0)
               AS oprnegate,
             oprrest::oid AS restrict, oprjoin::oid AS join, oprcanhash, oprcanmerge
        FROM pg_operator o WHERE oid >= 16384 AND oprresult <> 0
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              OperatorDirectory.Entry operator = catalogs.operators().get(row.oid("oid"));
              if (operator.managed()) {
                objects.add(
                    Catalog.OPERATOR,
                    row.oid("oid"),
                    operator.id(),
                    "operator",
                    Optional.empty(),
                    row.oid("oprowner"),
                    List.of(
                        Sql.of(
                            "CREATE OPERATOR ? (?)",
                            name(operator.operator().name()),
                            Sql.join(", ", options(row, operator, catalogs, objects)))));
              }
            });
  }

  private static List<Sql> options(
      CatalogRow row, OperatorDirectory.Entry operator, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    List<Sql> options = new ArrayList<>(objects.option("function", row.oid("function")));
    operator.operator().left().ifPresent(type -> options.add(Sql.of("leftarg = ?", type)));
    options.add(Sql.of("rightarg = ?", operator.operator().right()));
    if (row.oid("oprcom") != 0) {
      options.add(reference("commutator", row.oid("oprcom"), catalogs));
    }
    if (row.oid("oprnegate") != 0) {
      options.add(reference("negator", row.oid("oprnegate"), catalogs));
    }
    options.addAll(objects.option("restrict", row.oid("restrict")));
    options.addAll(objects.option("join", row.oid("join")));
    if (row.flag("oprcanhash")) {
      options.add(Sql.of("hashes"));
    }
    if (row.flag("oprcanmerge")) {
      options.add(Sql.of("merges"));
    }
    return options;
  }

  private static Sql reference(String option, long operator, Directories catalogs) {
    return Sql.of(option + " = ?", reference(catalogs.operators().name(operator)));
  }

  /** An operator in a place where a plain name can stand too. */
  static Sql reference(QualifiedName operator) {
    return Sql.of("OPERATOR(?)", name(operator));
  }

  /** An operator's name, whose signs are never quoted. */
  static Sql name(QualifiedName operator) {
    return Sql.of("?.?", operator.schema(), OpaqueObjects.verbatim(operator.name().value()));
  }
}
