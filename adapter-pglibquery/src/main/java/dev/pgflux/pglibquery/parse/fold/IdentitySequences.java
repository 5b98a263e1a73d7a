package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.List;
import java.util.Optional;

/** The sequences of identity columns, which are no objects of their own but can be named. */
final class IdentitySequences {
  /** The column whose identity a sequence is. */
  record Found(QualifiedId table, Identifier column) {}

  private IdentitySequences() {}

  static Optional<Found> find(StatementContext statement, List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    for (SchemaObject object : statement.builder().objects()) {
      if (object instanceof Table table) {
        for (Column column : table.columns()) {
          if (column.value() instanceof Column.Value.Identity identity
              && candidates.contains(name(table, column, identity))) {
            return Optional.of(new Found(table.id(), column.name()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static QualifiedName name(Table table, Column column, Column.Value.Identity identity) {
    ObjectId.QualifiedId id = table.id();
    return identity
        .sequenceName()
        .orElseGet(() ->
            new QualifiedName(
                id.name().schema(),
                Identifier.of(
                    MadeName.of(id.name().name().value(), column.name().value(), "seq"))));
  }
}
