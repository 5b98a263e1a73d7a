package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.Attributes;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.ForeignOptions;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements for settings of columns that change no value. */
final class ColumnSettings {
  private final Table desired;
  private final RuleContext context;

  ColumnSettings(Table desired, RuleContext context) {
    this.desired = desired;
    this.context = context;
  }

  List<Draft> attributes(Identifier column, Attributes before, Attributes after) {
    List<Draft> drafts = new ArrayList<>();
    if (!before.storage().equals(after.storage())) {
      drafts.add(draft(column, Operation.ALTER_COLUMN, storage(column, after.storage())));
    }
    if (!before.compression().equals(after.compression())) {
      Identifier method = Identifier.of(after.compression().orElse("default"));
      Sql name = after.compression().isPresent() ? Sql.of("?", method) : Sql.of("DEFAULT");
      drafts.add(draft(column, Operation.ALTER_COLUMN, Sql.of(" SET COMPRESSION ?", name)));
    }
    if (!before.statisticsTarget().equals(after.statisticsTarget())) {
      Sql sql = Sql.of(" SET STATISTICS ?", after.statisticsTarget().orElse(-1));
      drafts.add(draft(column, Operation.ALTER_COLUMN_SETTINGS, sql));
    }
    StorageParameters.changes(Sql.EMPTY, before.options(), after.options())
        .forEach(it -> drafts.add(draft(column, Operation.ALTER_COLUMN_SETTINGS, it.sql())));
    if (!before.foreignOptions().equals(after.foreignOptions())) {
      Sql changes = ForeignOptions.changes(before.foreignOptions(), after.foreignOptions());
      drafts.add(draft(column, Operation.ALTER_COLUMN, Sql.of(" OPTIONS (?)", changes)));
    }
    return drafts;
  }

  /** SET STORAGE DEFAULT came with 16. */
  private Sql storage(Identifier column, Optional<String> storage) {
    if (storage.isPresent()) {
      return Sql.of(" SET STORAGE " + Storages.word(storage.get()));
    }
    boolean known = context.version().isAtLeast(16);
    return Sql.of(known ? " SET STORAGE DEFAULT" : " SET STORAGE " + Storages.usual(type(column)));
  }

  private String type(Identifier column) {
    return desired.column(column).map(it -> it.type().name().name().value()).orElse("");
  }

  private Draft draft(Identifier column, Operation operation, Sql clause) {
    boolean only = new Lineage(context).hasChildren(desired.id());
    String words =
        desired.foreign().isPresent()
            ? "ALTER FOREIGN TABLE ? ALTER COLUMN ?"
            : only ? "ALTER TABLE ONLY ? ALTER COLUMN ?" : "ALTER TABLE ? ALTER COLUMN ?";
    Draft draft =
        Draft.on(desired, operation, Sql.of(words, desired.id().name(), column).plus(clause));
    return draft.withEffects(draft.effects().needing(Reference.to(desired.id(), column)));
  }
}
