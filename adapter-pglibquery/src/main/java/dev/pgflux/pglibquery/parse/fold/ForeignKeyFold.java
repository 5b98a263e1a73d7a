package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Action;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Match;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** FOREIGN KEY and REFERENCES; the referenced columns are written out. */
final class ForeignKeyFold {
  private final StatementContext statement;
  private final QualifiedId table;

  ForeignKeyFold(StatementContext statement, QualifiedId table) {
    this.statement = statement;
    this.table = table;
  }

  Optional<MemberId> add(ConstraintFold.Request request, ConstraintFold.Maker maker) {
    Node node = request.node();
    List<Identifier> columns =
        request.column().map(List::of).orElseGet(() -> names(node, "fk_attrs"));
    Node target = node.node("pktable").orElseThrow();
    QualifiedId referenced = referenced(target);
    List<Identifier> given = names(node, "pk_attrs");
    ForeignKey key =
        new ForeignKey(
            columns,
            referenced,
            given.isEmpty() ? primaryKey(referenced, target) : given,
            node.text("fk_matchtype").equals("f") ? Match.FULL : Match.SIMPLE,
            action(node.text("fk_upd_action")),
            action(node.text("fk_del_action")),
            names(node, "fk_del_set_cols"),
            node.flag("fk_with_period"));
    Optional<Identifier> name = Options.name(node.text("conname"));
    Constraint constraint =
        maker.make(
            request,
            name.orElseGet(() ->
                statement
                    .folding()
                    .generatedNames()
                    .foreignKey(
                        table.name().schema(),
                        table.name().name(),
                        columns.stream().map(Identifier::value).toList())),
            name.isPresent(),
            key);
    statement.createPart(constraint);
    AttachFold.adoptFromPartitions(statement, constraint, table);
    AttachFold.adoptByOtherFiles(statement, constraint, table);
    return Optional.of(constraint.id());
  }

  private static List<Identifier> names(Node node, String field) {
    return Trees.names(node, field).stream().map(Identifier::of).toList();
  }

  private QualifiedId referenced(Node target) {
    List<String> parts = StatementContext.parts(target);
    return statement
        .findRelation(parts)
        .or(() -> statement.findContextRelation(parts))
        .orElseThrow(() -> statement.missing("relation", parts, Optional.of(target)));
  }

  private List<Identifier> primaryKey(QualifiedId referenced, Node target) {
    return findPrimaryKey(referenced)
        .orElseThrow(() ->
            new FoldException.Missing(
                "\"" + referenced + "\" has no primary key to refer to",
                Optional.of(target),
                () -> Optional.of("Name the referenced columns.")));
  }

  /** A partition's key is left out where its parent has it. */
  private Optional<List<Identifier>> findPrimaryKey(QualifiedId relation) {
    Optional<List<Identifier>> own =
        statement.builder().parts(relation, Constraint.class).stream()
            .map(Constraint::definition)
            .filter(definition -> definition instanceof Key key && key.primary())
            .map(definition -> ((Key) definition).columns())
            .findFirst();
    return own.or(() ->
        statement
            .builder()
            .find(relation, Table.class)
            .flatMap(Table::parentOfPartition)
            .flatMap(this::findPrimaryKey));
  }

  static Action action(String letter) {
    return switch (letter) {
      case "r" -> Action.RESTRICT;
      case "c" -> Action.CASCADE;
      case "n" -> Action.SET_NULL;
      case "d" -> Action.SET_DEFAULT;
      default -> Action.NO_ACTION;
    };
  }
}
