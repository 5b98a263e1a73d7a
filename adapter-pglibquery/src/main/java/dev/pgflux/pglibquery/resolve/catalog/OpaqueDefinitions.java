package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the statements that make aggregates, operators and casts say of their types. */
final class OpaqueDefinitions {
  private final Catalog catalog;
  private final SnapshotRoutines routines;
  private final Function<Fragment, SqlTree> trees;

  OpaqueDefinitions(Catalog catalog, SnapshotRoutines routines, Function<Fragment, SqlTree> trees) {
    this.catalog = catalog;
    this.routines = routines;
    this.trees = trees;
  }

  void read() {
    catalog
        .snapshot()
        .all(OpaqueObject.class)
        .filter(object -> !object.definition().isEmpty())
        .forEach(this::read);
  }

  private void read(OpaqueObject object) {
    boolean wanted =
        object.id() instanceof RoutineId
            || object.id().objectClass() == ObjectClass.OPERATOR
            || object.id().objectClass() == ObjectClass.CAST;
    Fragment first = object.definition().getFirst();
    if (!wanted || !(trees.apply(first) instanceof Node statement)) {
      return;
    }
    List<Identifier> path = first.scope().searchPath();
    if (object.id() instanceof RoutineId id) {
      aggregate(id, statement, path);
    } else if (statement.is("CreateCastStmt")) {
      cast(statement, path);
    } else if (object.id().objectClass() == ObjectClass.OPERATOR) {
      operator(statement, path, object.id().schema().orElse(QualifiedName.PG_CATALOG));
    }
  }

  private void aggregate(RoutineId id, Node statement, List<Identifier> path) {
    Optional<DataType> state =
        option(statement, "stype").flatMap(type -> catalog.resolveType(type, path));
    Optional<Node> last = option(statement, "finalfunc");
    DataType result =
        last.isEmpty()
            ? state.orElse(Types.UNDETERMINED)
            : result(last.get(), state.stream().toList(), path);
    boolean variadic =
        statement.nodes("args").stream()
            .flatMap(part -> part.nodes("items").stream())
            .anyMatch(parameter -> parameter.symbol("mode").equals("FUNC_PARAM_VARIADIC"));
    routines.add(
        new Signature(
            id.name(),
            'a',
            id.arguments(),
            List.of(),
            0,
            variadic,
            result,
            false,
            List.of(),
            false));
  }

  private void operator(Node statement, List<Identifier> path, Identifier schema) {
    Optional<DataType> left =
        option(statement, "leftarg").flatMap(type -> catalog.resolveType(type, path));
    Optional<DataType> right =
        option(statement, "rightarg").flatMap(type -> catalog.resolveType(type, path));
    Optional<Node> function =
        option(statement, "function").or(() -> option(statement, "procedure"));
    List<String> names = NameParts.of(statement.list("defnames"));
    if (right.isPresent() && function.isPresent() && !names.isEmpty()) {
      List<DataType> arguments =
          left.map(type -> List.of(type, right.get())).orElse(List.of(right.get()));
      routines.add(
          new Operator(
              new QualifiedName(schema, Identifier.of(names.getLast())),
              left,
              right.get(),
              result(function.get(), arguments, path)));
    }
  }

  private void cast(Node statement, List<Identifier> path) {
    Optional<DataType> source =
        statement.node("sourcetype").flatMap(type -> catalog.resolveType(type, path));
    Optional<DataType> target =
        statement.node("targettype").flatMap(type -> catalog.resolveType(type, path));
    if (source.isPresent() && target.isPresent()) {
      char context =
          switch (statement.symbol("context")) {
            case "COERCION_IMPLICIT" -> 'i';
            case "COERCION_ASSIGNMENT" -> 'a';
            default -> 'e';
          };
      boolean binary = statement.node("func").isEmpty() && !statement.flag("inout");
      routines.add(new Cast(source.get(), target.get(), context, binary));
    }
  }

  /** The value of an option, when it is a name: a type's, or to the grammar one like it. */
  private static Optional<Node> option(Node statement, String name) {
    return statement.nodes("definition").stream()
        .filter(option -> option.text("defname").toLowerCase(Locale.ROOT).equals(name))
        .map(option -> option.node("arg"))
        .flatMap(Optional::stream)
        .filter(value -> value.is("TypeName"))
        .findFirst();
  }

  private DataType result(Node function, List<DataType> arguments, List<Identifier> path) {
    List<Signature> named = catalog.routines(NameParts.of(function.list("names")), path);
    List<Signature> fitting =
        named.stream()
            .filter(it ->
                it.arguments().size() >= arguments.size()
                    && it.arguments().subList(0, arguments.size()).equals(arguments))
            .toList();
    List<DataType> results =
        (fitting.isEmpty() ? named : fitting).stream().map(Signature::result).distinct().toList();
    return results.size() == 1 ? results.getFirst() : Types.UNDETERMINED;
  }
}
