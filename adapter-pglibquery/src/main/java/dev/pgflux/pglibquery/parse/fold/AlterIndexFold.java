package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** ALTER INDEX, for indexes and for the indexes of constraints. */
final class AlterIndexFold {
  private AlterIndexFold() {}

  /** Whether the name is that of a constraint's index, or of a part that is left out. */
  static boolean alterByIndexName(StatementContext statement, Node relation, Node command) {
    List<String> parts = StatementContext.parts(relation);
    Optional<Constraint> found = findConstraint(statement, parts);
    found.ifPresent(constraint -> alter(statement, constraint, command));
    return found.isPresent();
  }

  static Optional<Constraint> findConstraint(StatementContext statement, List<String> parts) {
    return statement.candidates(parts).stream()
        .map(statement.builder()::constraintOfIndex)
        .flatMap(Optional::stream)
        .map(id -> statement.builder().find(id, Constraint.class))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void alter(StatementContext statement, Constraint constraint, Node command) {
    switch (command.symbol("subtype")) {
      case "AT_AttachPartition" -> attach(statement, constraint.id(), command);
      case "AT_SetRelOptions" -> {
        SortedMap<String, String> parameters = new TreeMap<>(storage(constraint).parameters());
        parameters.putAll(Options.parameters(AlterTableFold.items(command)));
        put(statement, constraint, parameters, storage(constraint).tablespace());
      }
      case "AT_ResetRelOptions" -> {
        SortedMap<String, String> parameters = new TreeMap<>(storage(constraint).parameters());
        AlterTableFold.items(command)
            .forEach(option -> parameters.remove(Options.parameterName(option)));
        put(statement, constraint, parameters, storage(constraint).tablespace());
      }
      case "AT_SetTableSpace" ->
          put(
              statement,
              constraint,
              storage(constraint).parameters(),
              Options.tablespace(command, "name"));
      case "AT_ChangeOwner" -> {
        // An index has the owner of its table.
      }
      default ->
          throw new FoldException(
              "this command of ALTER INDEX is not understood for the index of a constraint: "
                  + command.symbol("subtype"));
    }
  }

  private static IndexStorage storage(Constraint constraint) {
    if (constraint.definition() instanceof Key key) {
      return key.index();
    }
    return constraint.definition() instanceof Exclusion exclusion
        ? exclusion.index()
        : IndexStorage.DEFAULT;
  }

  private static void put(
      StatementContext statement,
      Constraint constraint,
      SortedMap<String, String> parameters,
      Optional<Identifier> tablespace) {
    IndexStorage storage = new IndexStorage(storage(constraint).include(), parameters, tablespace);
    if (constraint.definition() instanceof Key key) {
      statement
          .builder()
          .put(
              constraint.withDefinition(
                  new Key(
                      key.primary(),
                      key.columns(),
                      key.withoutOverlaps(),
                      key.nullsNotDistinct(),
                      storage)));
    } else if (constraint.definition() instanceof Exclusion exclusion) {
      statement
          .builder()
          .put(
              constraint.withDefinition(
                  new Exclusion(
                      exclusion.method(), exclusion.elements(), exclusion.predicate(), storage)));
    }
  }

  static void alter(StatementContext statement, Index index, Node command) {
    SortedMap<String, String> parameters = new TreeMap<>(index.parameters());
    SortedMap<Integer, Integer> targets = new TreeMap<>(index.statisticsTargets());
    Optional<Identifier> tablespace = index.tablespace();
    switch (command.symbol("subtype")) {
      case "AT_AttachPartition" -> {
        attach(statement, index.id(), command);
        return;
      }
      case "AT_SetRelOptions" ->
          parameters.putAll(Options.parameters(AlterTableFold.items(command)));
      case "AT_ResetRelOptions" ->
          AlterTableFold.items(command)
              .forEach(option -> parameters.remove(Options.parameterName(option)));
      case "AT_SetTableSpace" -> tablespace = Options.tablespace(command, "name");
      case "AT_SetStatistics" -> {
        int key = (int) command.number("num");
        targets.remove(key);
        ColumnSettings.target(command).ifPresent(target -> targets.put(key, target));
      }
      default ->
          throw new FoldException(
              "this command of ALTER INDEX is not understood: " + command.symbol("subtype"));
    }
    statement
        .builder()
        .put(
            new Index(
                index.id(),
                index.table(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.elements(),
                index.include(),
                index.predicate(),
                parameters,
                tablespace,
                index.onlyParent(),
                index.valid(),
                targets,
                index.attachedTo(),
                index.nameGiven(),
                index.meta()));
  }

  private static void attach(StatementContext statement, ObjectId parentPart, Node command) {
    Node name = command.node("def").orElseThrow().node("name").orElseThrow();
    List<String> parts = StatementContext.parts(name);
    Optional<Constraint> constraint = findConstraint(statement, parts);
    if (constraint.isPresent()) {
      AttachFold.attach(statement, parentPart, constraint.get(), constraint.get().owner());
      return;
    }
    QualifiedId id = statement.relation(name);
    Index part =
        statement
            .builder()
            .find(id, Index.class)
            .orElseThrow(() -> new FoldException(id + " is not an index"));
    AttachFold.attach(statement, parentPart, part, part.table());
  }

  /** The constraint's identity under another name. */
  static MemberId renamed(Constraint constraint, String name) {
    return new MemberId(constraint.id().objectClass(), constraint.owner(), Identifier.of(name));
  }

  /** The name of a constraint's index. */
  static QualifiedName indexName(Constraint constraint) {
    return new QualifiedName(constraint.owner().name().schema(), constraint.id().name());
  }
}
