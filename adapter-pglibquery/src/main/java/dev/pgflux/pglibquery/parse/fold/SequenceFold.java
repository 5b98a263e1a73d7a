package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE SEQUENCE and ALTER SEQUENCE. */
final class SequenceFold {
  private SequenceFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Node name = node.node("sequence").orElseThrow();
    CreateTableFold.refuseTemporary(name, "sequence");
    QualifiedId id = ObjectId.relation(statement.newName(name));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    List<Node> options = node.nodes("options");
    statement.create(
        new Sequence(
            id,
            SequenceOptionsFold.create(statement, DataType.builtIn("int8"), options),
            name.text("relpersistence").equals("u") ? Persistence.UNLOGGED : Persistence.PERMANENT,
            Optional.empty(),
            ObjectMeta.NONE));
    statement.attempt(() -> own(statement, id, options));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    Node name = node.node("sequence").orElseThrow();
    List<Node> options = node.nodes("options");
    Optional<QualifiedId> found = statement.findRelation(StatementContext.parts(name));
    if (found.isEmpty() && alterIdentity(statement, name, options)) {
      return;
    }
    if (found.isEmpty() && node.flag("missing_ok")) {
      return;
    }
    Sequence sequence = statement.relation(name, Sequence.class, "sequence");
    statement
        .builder()
        .put(
            new Sequence(
                sequence.id(),
                SequenceOptionsFold.alter(statement, sequence.options(), options),
                sequence.persistence(),
                sequence.ownedBy(),
                sequence.meta()));
    statement.attempt(() -> own(statement, sequence.id(), options));
  }

  /** An identity column's sequence can be altered by its name. */
  private static boolean alterIdentity(StatementContext statement, Node name, List<Node> options) {
    Optional<IdentitySequences.Found> column =
        IdentitySequences.find(statement, StatementContext.parts(name));
    column.ifPresent(found ->
        statement
            .builder()
            .changeTable(
                found.table(),
                table ->
                    table.changeColumn(found.column(), it -> altered(statement, it, options))));
    return column.isPresent();
  }

  private static Column altered(StatementContext statement, Column column, List<Node> options) {
    return column.value() instanceof Column.Value.Identity identity
        ? column.withValue(
            new Column.Value.Identity(
                identity.always(),
                identity.sequenceName(),
                SequenceOptionsFold.alter(statement, identity.options(), options)))
        : column;
  }

  private static void own(StatementContext statement, QualifiedId id, List<Node> options) {
    Optional<List<String>> owner =
        Options.find(options, "owned_by").flatMap(option -> option.node("arg")).map(Trees::names);
    if (owner.isEmpty()) {
      return;
    }
    Optional<Reference> column = owner(statement, owner.get());
    statement
        .builder()
        .find(id, Sequence.class)
        .ifPresent(sequence -> statement.builder().put(sequence.withOwnedBy(column)));
  }

  private static Optional<Reference> owner(StatementContext statement, List<String> names) {
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<String> relation = names.subList(0, names.size() - 1);
    QualifiedId table = statement.relation(relation, Optional.empty());
    Identifier column = Identifier.of(names.getLast());
    boolean there =
        statement.builder().find(table, Table.class).flatMap(it -> it.column(column)).isPresent();
    if (!there) {
      throw new FoldException.Missing(
          "column \"" + column + "\" of relation \"" + table + "\" does not exist");
    }
    return Optional.of(Reference.to(table, column));
  }
}
