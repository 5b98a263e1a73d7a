package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.Constraint.Timing;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints of tables, in a definition or by ALTER TABLE. */
final class ConstraintFold {
  /**
   * A constraint to be added.
   *
   * @param node the {@code Constraint}
   * @param column the column that it stands at
   * @param newTable whether the table is being made: then NOT VALID means nothing
   */
  record Request(Node node, Optional<Identifier> column, boolean newTable) {}

  private final StatementContext statement;
  private final QualifiedId table;

  ConstraintFold(StatementContext statement, QualifiedId table) {
    this.statement = statement;
    this.table = table;
  }

  /**
   * Adds constraints in the order in which PostgreSQL makes and names them: checks, the primary
   * key, other indexes, foreign keys.
   */
  void addAll(List<Request> requests, Map<Node, Object> made) {
    List<Request> inOrder =
        requests.stream().sorted(Comparator.comparingInt(request -> rank(request.node()))).toList();
    RedundantKeys.removedFrom(inOrder)
        .forEach(request ->
            statement.attempt(() -> {
              Optional<MemberId> id = add(request);
              id.ifPresent(it -> {
                made.put(request.node(), it);
                statement
                    .folding()
                    .renames()
                    .applyToElements(statement, table, Map.of(request.node(), it));
              });
            }));
  }

  private static int rank(Node node) {
    return switch (node.symbol("contype")) {
      case "CONSTR_CHECK" -> 0;
      case "CONSTR_PRIMARY" -> 1;
      case "CONSTR_FOREIGN" -> 3;
      default -> 2;
    };
  }

  /** Adds one constraint; empty when the table has it already, or from its parent. */
  Optional<MemberId> add(Request request) {
    return switch (request.node().symbol("contype")) {
      case "CONSTR_CHECK" -> addCheck(request);
      case "CONSTR_PRIMARY", "CONSTR_UNIQUE" ->
          new KeyFold(statement, table).addKey(request, this::constraint);
      case "CONSTR_EXCLUSION" ->
          new KeyFold(statement, table).addExclusion(request, this::constraint);
      case "CONSTR_FOREIGN" -> new ForeignKeyFold(statement, table).add(request, this::constraint);
      default ->
          throw new FoldException(
              "a constraint of this kind is not understood: " + request.node().symbol("contype"));
    };
  }

  private Optional<MemberId> addCheck(Request request) {
    Node expression = request.node().node("raw_expr").orElseThrow();
    Optional<Identifier> given = Options.name(request.node().text("conname"));
    Identifier name = given.orElseGet(() -> checkName(expression));
    MemberId id = ObjectId.constraint(table, name);
    if (given.isPresent() && hasFromPartitionParent(name)) {
      statement.folding().attached().leaveOut(id);
      return Optional.empty();
    }
    ConstraintDefinition definition =
        new ConstraintDefinition.Check(
            statement.expression(expression, table), request.node().flag("is_no_inherit"));
    put(constraint(request, name, given.isPresent(), definition));
    return Optional.of(id);
  }

  private boolean hasFromPartitionParent(Identifier name) {
    return statement
        .builder()
        .find(table, Table.class)
        .filter(Table::isPartition)
        .filter(
            it -> statement.builder().contains(ObjectId.constraint(it.parents().getFirst(), name)))
        .isPresent();
  }

  private Identifier checkName(Node expression) {
    List<String> columns = Trees.columnNames(expression);
    return statement
        .folding()
        .generatedNames()
        .check(
            table.name().schema(),
            table.name().name(),
            columns.size() == 1 ? columns.getFirst() : "");
  }

  private Constraint constraint(
      Request request, Identifier name, boolean given, ConstraintDefinition definition) {
    Node node = request.node();
    boolean index =
        definition instanceof ConstraintDefinition.Key
            || definition instanceof ConstraintDefinition.Exclusion;
    boolean enforced = index || node.flag("is_enforced");
    return new Constraint(
        ObjectId.constraint(table, name),
        definition,
        timing(node),
        !enforced || request.newTable() || !node.flag("skip_validation"),
        enforced,
        false,
        Optional.empty(),
        given,
        Optional.empty(),
        ObjectMeta.NONE);
  }

  private void put(Constraint constraint) {
    statement.createPart(constraint);
  }

  static Timing timing(Node node) {
    if (node.flag("initdeferred")) {
      return Timing.INITIALLY_DEFERRED;
    }
    return node.flag("deferrable") ? Timing.INITIALLY_IMMEDIATE : Timing.NOT_DEFERRABLE;
  }

  /** Makes the constraint around a definition. */
  @FunctionalInterface
  interface Maker {
    Constraint make(
        Request request, Identifier name, boolean given, ConstraintDefinition definition);
  }
}
