package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.constraint.ConstraintDefinition.Action;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Match;
import java.sql.SQLException;

/** Builds foreign keys from rows of {@code pg_constraint}. */
final class ForeignKeys {
  private ForeignKeys() {}

  static ForeignKey read(CatalogRow row, RelationDirectory.Entry table, Directories catalogs)
      throws SQLException {
    RelationDirectory.Entry referenced = catalogs.relations().get(row.oid("confrelid"));
    return new ForeignKey(
        ConstraintReader.columns(row, "columns", table.oid(), catalogs),
        referenced.id(),
        ConstraintReader.columns(row, "referenced_columns", referenced.oid(), catalogs),
        row.letter("confmatchtype") == 'f' ? Match.FULL : Match.SIMPLE,
        action(row.letter("confupdtype")),
        action(row.letter("confdeltype")),
        ConstraintReader.columns(row, "delete_columns", table.oid(), catalogs),
        row.flag("period"));
  }

  private static Action action(char letter) {
    return switch (letter) {
      case 'a' -> Action.NO_ACTION;
      case 'r' -> Action.RESTRICT;
      case 'c' -> Action.CASCADE;
      case 'n' -> Action.SET_NULL;
      case 'd' -> Action.SET_DEFAULT;
      default -> throw new CatalogMovedException("a foreign key's action is " + letter);
    };
  }
}
