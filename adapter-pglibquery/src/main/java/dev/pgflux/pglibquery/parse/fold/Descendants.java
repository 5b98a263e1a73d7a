package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.function.UnaryOperator;

/** Changes that go down to the children of a table. */
final class Descendants {
  private Descendants() {}

  /** Changes a column of a table and of everything below it that has the column. */
  static void changeColumn(
      StatementContext statement,
      QualifiedId table,
      Identifier column,
      UnaryOperator<Column> change) {
    boolean different =
        statement
            .builder()
            .find(table, Table.class)
            .flatMap(it -> it.column(column))
            .filter(it -> !change.apply(it).equals(it))
            .isPresent();
    if (different) {
      statement.builder().changeTable(table, draft -> draft.changeColumn(column, change));
    }
    for (QualifiedId child : statement.builder().children(table)) {
      changeColumn(statement, child, column, change);
    }
  }
}
