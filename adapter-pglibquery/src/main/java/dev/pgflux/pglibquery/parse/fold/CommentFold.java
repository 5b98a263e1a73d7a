package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** COMMENT ON and SECURITY LABEL. */
final class CommentFold {
  private final StatementContext statement;
  private final Node object;
  private final Optional<String> comment;

  private CommentFold(StatementContext statement, Node object) {
    this.statement = statement;
    this.object = object;
    this.comment = Optional.of(statement.node().text("comment")).filter(text -> !text.isEmpty());
  }

  static void comment(StatementContext statement) {
    Node node = statement.node();
    new CommentFold(statement, node.node("object").orElseThrow()).apply(node.symbol("objtype"));
  }

  private void apply(String type) {
    switch (type) {
      case "OBJECT_COLUMN" -> column(Trees.names(object));
      case "OBJECT_INDEX" -> index(Trees.names(object));
      case "OBJECT_TABCONSTRAINT" -> constraint(Trees.names(object));
      case "OBJECT_DOMCONSTRAINT" -> domainConstraint();
      case "OBJECT_EXTENSION" -> extension();
      default -> object(new ObjectLocator(statement).locate(type, object));
    }
  }

  private void object(ObjectId id) {
    SchemaObject found = statement.builder().find(id).orElseThrow();
    statement.builder().put(found.withMeta(found.meta().withComment(comment)));
  }

  /** A comment equal to the control file's own is none. */
  private void extension() {
    ObjectId id = new ObjectLocator(statement).locate("OBJECT_EXTENSION", object);
    Optional<String> own =
        Optional.ofNullable(
                statement.context().availableExtensions().get(Identifier.of(id.simpleName())))
            .flatMap(available -> available.comment());
    SchemaObject found = statement.builder().find(id).orElseThrow();
    ObjectMeta meta = found.meta().withComment(comment.equals(own) ? Optional.empty() : comment);
    statement.builder().put(found.withMeta(meta));
  }

  private void index(List<String> names) {
    Optional<Constraint> constraint = AlterIndexFold.findConstraint(statement, names);
    if (constraint.isPresent()) {
      statement.builder().put(constraint.get().withIndexComment(comment));
    } else {
      object(statement.relation(names, Optional.empty()));
    }
  }

  /** Constraints NOT NULL are parts of their column. */
  private void constraint(List<String> names) {
    QualifiedId owner = statement.relation(names.subList(0, names.size() - 1), Optional.empty());
    Identifier name = Identifier.of(names.getLast());
    MemberId id = ObjectId.constraint(owner, name);
    Optional<Column> notNull =
        statement.builder().contains(id)
            ? Optional.empty()
            : statement
                .builder()
                .find(owner, Table.class)
                .flatMap(table -> NotNulls.find(table, name));
    if (notNull.isPresent()) {
      changeColumn(
          owner,
          notNull.get().name(),
          column -> column.withNotNull(column.notNull().map(it -> it.withComment(comment))));
    } else {
      object(
          new ObjectLocator(statement)
              .member(dev.pgflux.domain.id.ObjectClass.CONSTRAINT, owner, name));
    }
  }

  /** NOT NULL is a part of its domain. */
  private void domainConstraint() {
    List<Node> items = object.nodes("items");
    Identifier name = Identifier.of(items.getLast().text("sval"));
    Optional<DomainType> domain =
        statement
            .builder()
            .find(
                statement.typeId(Trees.names(items.getFirst()), Optional.of(items.getFirst())),
                DomainType.class)
            .filter(it ->
                it.notNull().stream().anyMatch(notNull -> DomainFold.isNamed(it, notNull, name)));
    if (domain.isPresent()) {
      statement.builder().put(DomainFold.withNotNullComment(domain.get(), comment));
    } else {
      object(new ObjectLocator(statement).locate("OBJECT_DOMCONSTRAINT", object));
    }
  }

  private void changeColumn(
      QualifiedId table, Identifier column, java.util.function.UnaryOperator<Column> change) {
    statement.builder().changeTable(table, draft -> draft.changeColumn(column, change));
  }

  private void column(List<String> names) {
    List<String> owner = names.subList(0, names.size() - 1);
    Identifier column = Identifier.of(names.getLast());
    Optional<CompositeType> type =
        statement.findRelation(owner).isPresent()
            ? Optional.empty()
            : statement.candidates(owner).stream()
                .map(name -> statement.builder().find(ObjectId.type(name), CompositeType.class))
                .flatMap(Optional::stream)
                .findFirst();
    if (type.isPresent()) {
      attribute(type.get(), column);
      return;
    }
    SchemaObject relation =
        statement.builder().find(statement.relation(owner, Optional.empty())).orElseThrow();
    switch (relation) {
      case Table table -> tableColumn(table, column);
      case View view ->
          statement
              .builder()
              .put(
                  view.withColumns(
                      ViewColumns.change(view.columns(), column, it -> it.withComment(comment))));
      case MaterializedView view ->
          statement
              .builder()
              .put(
                  view.withColumns(
                      ViewColumns.change(view.columns(), column, it -> it.withComment(comment))));
      default ->
          throw new FoldException("a column of a " + relation.kindLabel() + " has no comment");
    }
  }

  private void tableColumn(Table table, Identifier column) {
    if (table.column(column).isEmpty()) {
      throw new FoldException.Missing(
          "column \"" + column + "\" of relation \"" + table.id() + "\" does not exist");
    }
    changeColumn(table.id(), column, it -> it.withComment(comment));
  }

  private void attribute(CompositeType type, Identifier name) {
    List<Attribute> attributes = new ArrayList<>(type.attributes());
    int index = CompositeAlterFold.indexOf(attributes, name.value());
    if (index < 0) {
      throw new FoldException.Missing(
          "attribute \"" + name + "\" of type " + type.id() + " does not exist");
    }
    Attribute before = attributes.get(index);
    attributes.set(index, new Attribute(before.name(), before.type(), before.collation(), comment));
    statement.builder().put(new CompositeType(type.id(), attributes, type.meta()));
  }

  static void label(StatementContext statement) {
    Node node = statement.node();
    if (node.symbol("objtype").equals("OBJECT_COLUMN")) {
      throw new FoldException("security labels of columns are not managed");
    }
    ObjectId id =
        new ObjectLocator(statement)
            .locate(node.symbol("objtype"), node.node("object").orElseThrow());
    SchemaObject found = statement.builder().find(id).orElseThrow();
    SortedMap<String, String> labels = new TreeMap<>(found.meta().securityLabels());
    if (node.field("label").isPresent()) {
      labels.put(node.text("provider"), node.text("label"));
    } else {
      labels.remove(node.text("provider"));
    }
    statement.builder().put(found.withMeta(found.meta().withSecurityLabels(labels)));
  }
}
