package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.Routine.Behaviour;
import dev.pgflux.domain.object.routine.Routine.Kind;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parallel;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.routine.Routine.Returns;
import dev.pgflux.domain.object.routine.Routine.Volatility;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads functions and procedures, but for the constructors that come with range types. */
final class RoutineReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT p.oid, p.proowner, p.prokind, p.prolang, p.proretset, p.prorettype, p.prosrc, p.probin,
             pg_get_function_sqlbody(p.oid) AS sql_body, p.provolatile, p.proisstrict, p.prosecdef,
             p.proleakproof, p.proparallel, p.procost::text AS cost, p.prorows::text AS rows,
             p.prosupport::oid AS support, p.protrftypes::text AS transforms, p.proconfig,
             coalesce(p.proallargtypes::text, p.proargtypes::text) AS types,
             array_to_string(p.proargmodes, '') AS modes, p.proargnames, p.provariadic <> 0
             AS variadic, l.lanname
        FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
       WHERE p.oid >= 16384 AND p.prokind <> 'a'
         AND NOT EXISTS (SELECT FROM pg_depend d
                          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                            AND d.refclassid = 'pg_type'::regclass AND d.deptype = 'i')
      """;

  private static final String DEFAULTS =
      """
      SELECT p.oid, n AS number, pg_get_function_arg_default(p.oid, n) AS default_value
        FROM pg_proc p,
             generate_series(1, coalesce(array_length(p.proallargtypes, 1), p.pronargs)) AS n
       WHERE p.oid >= 16384 AND p.pronargdefaults > 0
      """;

  private record ParameterAddress(long routine, int number) {}

  private final Map<ParameterAddress, String> defaults = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            DEFAULTS,
            row -> {
              Optional<String> value = row.optionalText("default_value");
              if (value.isPresent()) {
                defaults.put(
                    new ParameterAddress(row.oid("oid"), row.integer("number")), value.get());
              }
            });
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              long oid = row.oid("oid");
              RoutineDirectory.Entry entry = catalogs.routines().get(oid);
              if (entry.managed()) {
                found.add(Catalog.ROUTINE, oid, routine(row, entry, catalogs));
              }
            });
  }

  private Routine routine(CatalogRow row, RoutineDirectory.Entry entry, Directories catalogs)
      throws SQLException {
    Kind kind = kind(row.letter("prokind"));
    List<Parameter> parameters = parameters(row, catalogs);
    SortedMap<String, String> configuration = row.options("proconfig");
    return new Routine(
        entry.id(),
        kind,
        parameters,
        returns(row, kind, parameters, catalogs),
        row.name("lanname"),
        RoutineBody.read(row, parameters, configuration),
        behaviour(row, catalogs),
        configuration,
        catalogs
            .meta()
            .withPrivileges(
                Catalog.ROUTINE, row.oid("oid"), row.oid("proowner"), PrivilegeTarget.ROUTINE));
  }

  private static Kind kind(char letter) {
    return switch (letter) {
      case 'f' -> Kind.FUNCTION;
      case 'w' -> Kind.WINDOW_FUNCTION;
      case 'p' -> Kind.PROCEDURE;
      default -> throw new CatalogMovedException("prokind is " + letter);
    };
  }

  private List<Parameter> parameters(CatalogRow row, Directories catalogs) throws SQLException {
    long oid = row.oid("oid");
    List<Long> types = row.numbers("types");
    String modes = row.optionalText("modes").orElse("");
    List<String> names = row.texts("proargnames");
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = i < names.size() ? names.get(i) : "";
      Optional<String> value = Optional.ofNullable(defaults.get(new ParameterAddress(oid, i + 1)));
      parameters.add(
          new Parameter(
              modes.isEmpty() ? Mode.IN : mode(modes.charAt(i)),
              name.isEmpty() ? Optional.empty() : Optional.of(Identifier.of(name)),
              catalogs.types().type(types.get(i)),
              value.map(
                  text -> Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.EMPTY))));
    }
    return parameters;
  }

  private static Mode mode(char letter) {
    return switch (letter) {
      case 'i' -> Mode.IN;
      case 'o' -> Mode.OUT;
      case 'b' -> Mode.INOUT;
      case 'v' -> Mode.VARIADIC;
      case 't' -> Mode.TABLE;
      default -> throw new CatalogMovedException("a mode of a parameter is " + letter);
    };
  }

  /** What RETURNS says: nothing where TABLE says it, or OUT parameters do for a single row. */
  private static Optional<Returns> returns(
      CatalogRow row, Kind kind, List<Parameter> parameters, Directories catalogs)
      throws SQLException {
    boolean set = row.flag("proretset");
    boolean table = parameters.stream().anyMatch(it -> it.mode() == Mode.TABLE);
    boolean out =
        parameters.stream().anyMatch(it -> it.mode() == Mode.OUT || it.mode() == Mode.INOUT);
    if (kind == Kind.PROCEDURE || table || (out && !set)) {
      return Optional.empty();
    }
    return Optional.of(new Returns(catalogs.types().type(row.oid("prorettype")), set));
  }

  private static Behaviour behaviour(CatalogRow row, Directories catalogs) throws SQLException {
    String cost = row.text("cost");
    String rows = row.text("rows");
    String language = row.text("lanname");
    boolean compiled = language.equals("c") || language.equals("internal");
    // The defaults of CREATE FUNCTION: 1 for compiled functions and 100 for others; 1000 rows.
    boolean usualCost = cost.equals(compiled ? "1" : "100");
    boolean usualRows = rows.equals(row.flag("proretset") ? "1000" : "0");
    List<DataType> transforms =
        row.numbers("transforms").stream().map(catalogs.types()::type).toList();
    return new Behaviour(
        volatility(row.letter("provolatile")),
        row.flag("proisstrict"),
        row.flag("prosecdef"),
        row.flag("proleakproof"),
        parallel(row.letter("proparallel")),
        usualCost ? Optional.empty() : Optional.of(cost),
        usualRows ? Optional.empty() : Optional.of(rows),
        catalogs.routines().name(row.oid("support")),
        transforms);
  }

  private static Volatility volatility(char letter) {
    return switch (letter) {
      case 'i' -> Volatility.IMMUTABLE;
      case 's' -> Volatility.STABLE;
      case 'v' -> Volatility.VOLATILE;
      default -> throw new CatalogMovedException("provolatile is " + letter);
    };
  }

  private static Parallel parallel(char letter) {
    return switch (letter) {
      case 'u' -> Parallel.UNSAFE;
      case 'r' -> Parallel.RESTRICTED;
      case 's' -> Parallel.SAFE;
      default -> throw new CatalogMovedException("proparallel is " + letter);
    };
  }
}
