package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between the parentheses of CREATE TABLE. */
final class TableElements {
  private final StatementContext statement;
  private final QualifiedId table;
  private final ColumnFold columnFold;
  private final List<Column> columns = new ArrayList<>();
  private final List<ConstraintFold.Request> constraints = new ArrayList<>();
  private final List<Node> notNulls = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<LikeFold> likes = new ArrayList<>();

  /** What each element made, for hints on its line. */
  private final Map<Node, Object> made = new LinkedHashMap<>();

  TableElements(StatementContext statement, QualifiedId table, Persistence persistence) {
    this.statement = statement;
    this.table = table;
    this.columnFold = new ColumnFold(statement, table, persistence);
  }

  List<Column> columns() {
    return columns;
  }

  /** The columns of a typed table. */
  void addAttributes(CompositeType type) {
    type.attributes()
        .forEach(attribute ->
            columns.add(
                Column.of(attribute.name(), attribute.type())
                    .withCollation(attribute.collation())));
  }

  /** The columns of a partition. */
  void addInherited(List<QualifiedId> parents) {
    columns.addAll(InheritedColumns.of(statement, parents, table));
  }

  /** Puts the columns of parents before the table's own, merging those of one name. */
  void mergeInherited(List<QualifiedId> parents) {
    if (!parents.isEmpty()) {
      List<Column> merged =
          InheritedColumns.merge(InheritedColumns.of(statement, parents, table), columns);
      columns.clear();
      columns.addAll(merged);
    }
  }

  void add(List<Node> elements) {
    for (Node element : ColumnFold.withTiming(elements)) {
      switch (element.tag()) {
        case "ColumnDef" -> addColumn(element);
        case "TableLikeClause" -> addLike(element);
        default -> addConstraint(element);
      }
    }
    notNulls.forEach(this::setNotNull);
  }

  private void addColumn(Node definition) {
    Identifier name = Identifier.of(definition.text("colname"));
    int existing = indexOf(name);
    ColumnFold.Folded folded;
    if (definition.node("typeName").isEmpty() && existing >= 0) {
      folded = columnFold.constrained(columns.get(existing), definition, Optional.empty());
      columns.set(existing, folded.column());
    } else if (existing >= 0) {
      throw new FoldException(
          "column \"" + name + "\" is given twice", Optional.of(definition), Optional::empty);
    } else {
      folded = columnFold.fold(definition);
      columns.add(folded.column());
    }
    folded.serial().ifPresent(sequences::add);
    made.put(definition, name);
    folded
        .constraints()
        .forEach(
            node -> constraints.add(new ConstraintFold.Request(node, Optional.of(name), true)));
  }

  private int indexOf(Identifier name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void addLike(Node clause) {
    LikeFold like = new LikeFold(statement, table, clause);
    columns.addAll(like.columns());
    likes.add(like);
  }

  private void addConstraint(Node constraint) {
    if (constraint.symbol("contype").equals("CONSTR_NOTNULL")) {
      notNulls.add(constraint);
    } else {
      constraints.add(new ConstraintFold.Request(constraint, Optional.empty(), true));
    }
  }

  /** Whether a hint on the line of a constraint is one for the column that it belongs to. */
  private boolean isOnLineOfItsColumn(ConstraintFold.Request request) {
    return made.entrySet().stream()
        .filter(entry -> Optional.of(entry.getValue()).equals(request.column()))
        .anyMatch(entry -> line(entry.getKey()) == line(request.node()));
  }

  private int line(Node element) {
    return statement.source().file().lines().line(statement.offset(element));
  }

  private void note(Node constraint, Map<Node, Object> madeByConstraints) {
    Object identity = madeByConstraints.get(constraint);
    if (identity != null) {
      made.put(constraint, identity);
    }
  }

  /** Table constraints NOT NULL, since 18. */
  private void setNotNull(Node constraint) {
    for (String key : Trees.names(constraint, "keys")) {
      int index = indexOf(Identifier.of(key));
      if (index >= 0) {
        Column column = columns.get(index);
        columns.set(
            index,
            column.withNotNull(
                Optional.of(ColumnFold.notNull(statement, table, column.name(), constraint))));
      }
    }
  }

  /** Adds everything beside the columns, once the table is there. */
  void finish() {
    sequences.forEach(statement::createPart);
    likes.forEach(LikeFold::copyChecks);
    ConstraintFold fold = new ConstraintFold(statement, table);
    Map<Node, Object> madeByConstraints = new LinkedHashMap<>();
    fold.addAll(constraints, madeByConstraints);
    constraints.stream()
        .filter(it -> !isOnLineOfItsColumn(it))
        .forEach(it -> note(it.node(), madeByConstraints));
    likes.forEach(LikeFold::copyRest);
    statement.folding().renames().applyToElements(statement, table, made);
    statement
        .builder()
        .find(table, Table.class)
        .ifPresent(it -> KeyFold.markKeyColumns(statement, it.id(), true));
  }
}
