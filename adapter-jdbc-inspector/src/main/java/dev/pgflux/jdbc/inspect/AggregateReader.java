package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads aggregates. */
final class AggregateReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT p.oid, p.proowner, p.proparallel, pg_get_function_arguments(p.oid) AS arguments,
             a.aggkind, a.aggtransfn::oid AS sfunc, a.aggtranstype AS stype,
             a.aggtransspace AS sspace, a.aggfinalfn::oid AS finalfunc,
             a.aggfinalextra AS finalfunc_extra, a.aggfinalmodify AS finalfunc_modify,
             a.aggcombinefn::oid AS combinefunc, a.aggserialfn::oid AS serialfunc,
             a.aggdeserialfn::oid AS deserialfunc, a.agginitval AS initcond,
             a.aggmtransfn::oid AS msfunc, a.aggminvtransfn::oid AS minvfunc,
             a.aggmtranstype AS mstype, a.aggmtransspace AS msspace,
             a.aggmfinalfn::oid AS mfinalfunc, a.aggmfinalextra AS mfinalfunc_extra,
             a.aggmfinalmodify AS mfinalfunc_modify, a.aggminitval AS minitcond,
             a.aggsortop AS sortop
        FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
       WHERE p.oid >= 16384
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              RoutineDirectory.Entry routine = catalogs.routines().get(row.oid("oid"));
              if (routine.managed()) {
                objects.add(
                    Catalog.ROUTINE,
                    row.oid("oid"),
                    routine.id(),
                    "aggregate",
                    Optional.of(PrivilegeTarget.ROUTINE),
                    row.oid("proowner"),
                    List.of(statement(row, routine, catalogs, objects)));
              }
            });
  }

  private static Sql statement(
      CatalogRow row, RoutineDirectory.Entry routine, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    String arguments = row.text("arguments");
    List<Sql> options = new ArrayList<>(ofState(row, "", catalogs, objects));
    options.addAll(ofState(row, "m", catalogs, objects));
    long sortOperator = row.oid("sortop");
    if (sortOperator != 0) {
      options.add(
          Sql.of("sortop = ?", OperatorReader.reference(catalogs.operators().name(sortOperator))));
    }
    switch (row.letter("proparallel")) {
      case 's' -> options.add(Sql.of("parallel = safe"));
      case 'r' -> options.add(Sql.of("parallel = restricted"));
      default -> {
        // Unsafe is what is there without it.
      }
    }
    if (row.letter("aggkind") == 'h') {
      options.add(Sql.of("hypothetical"));
    }
    return Sql.of(
        "CREATE AGGREGATE ?(?) (?)",
        routine.signature().name(),
        OpaqueObjects.verbatim(arguments.isEmpty() ? "*" : arguments),
        Sql.join(", ", options));
  }

  /** The options of the plain state, or with the prefix m of that for moving aggregates. */
  private static List<Sql> ofState(
      CatalogRow row, String prefix, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    List<Sql> options = new ArrayList<>(option(row, prefix + "sfunc", objects));
    if (prefix.equals("m")) {
      options.addAll(option(row, "minvfunc", objects));
    }
    if (row.oid(prefix + "stype") != 0) {
      options.add(Sql.of(prefix + "stype = ?", catalogs.types().type(row.oid(prefix + "stype"))));
    }
    if (row.integer(prefix + "sspace") != 0) {
      options.add(Sql.of(prefix + "sspace = ?", row.integer(prefix + "sspace")));
    }
    options.addAll(option(row, prefix + "finalfunc", objects));
    if (row.flag(prefix + "finalfunc_extra")) {
      options.add(Sql.of(prefix + "finalfunc_extra"));
    }
    options.addAll(modification(row, prefix));
    if (prefix.isEmpty()) {
      options.addAll(option(row, "combinefunc", objects));
      options.addAll(option(row, "serialfunc", objects));
      options.addAll(option(row, "deserialfunc", objects));
    }
    row.optionalText(prefix + "initcond")
        .ifPresent(value -> options.add(Sql.of(prefix + "initcond = ?", new Sql.Literal(value))));
    return options;
  }

  private static List<Sql> option(CatalogRow row, String name, OpaqueObjects objects)
      throws SQLException {
    return objects.option(name, row.oid(name));
  }

  /** Whether the final function changes the state, where that is not what its kind does anyway. */
  private static List<Sql> modification(CatalogRow row, String prefix) throws SQLException {
    char usual = row.letter("aggkind") == 'n' ? 'r' : 'w';
    char actual = row.letter(prefix + "finalfunc_modify");
    if (actual == usual || row.oid(prefix + "finalfunc") == 0) {
      return List.of();
    }
    String value =
        switch (actual) {
          case 'r' -> "read_only";
          case 's' -> "shareable";
          default -> "read_write";
        };
    return List.of(Sql.of(prefix + "finalfunc_modify = " + value));
  }
}
