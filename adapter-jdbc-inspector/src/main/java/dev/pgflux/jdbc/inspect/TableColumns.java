package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;

/** Builds the columns of tables. */
final class TableColumns {
  private final Directories catalogs;
  private final SequenceReader sequences;
  private final NotNullReader notNulls;

  TableColumns(Directories catalogs, SequenceReader sequences, NotNullReader notNulls) {
    this.catalogs = catalogs;
    this.sequences = sequences;
    this.notNulls = notNulls;
  }

  List<Column> of(RelationDirectory.Entry table) {
    return catalogs.columns().of(table.oid()).stream().map(it -> column(table, it)).toList();
  }

  private Column column(RelationDirectory.Entry table, ColumnDirectory.Entry entry) {
    TypeDirectory.Entry type = catalogs.types().entry(entry.typeOid());
    Optional<NotNull> notNull =
        entry.notNull()
            ? Optional.of(notNulls.ofColumn(table.oid(), entry.number()))
            : Optional.empty();
    return new Column(
        entry.name(),
        entry.type(),
        catalogs.collations().unless(entry.collation(), type.collation()),
        notNull,
        value(table, entry),
        attributes(entry, type),
        !entry.local(),
        catalogs.meta().comment(Catalog.RELATION, table.oid(), entry.number()),
        Optional.of(catalogs.meta().columnPrivileges(table.oid(), entry.number(), table.owner())));
  }

  private Value value(RelationDirectory.Entry table, ColumnDirectory.Entry entry) {
    if (entry.identity() != '\0') {
      var sequence = sequences.identity(catalogs, table, entry.number());
      return new Value.Identity(
          entry.identity() == 'a', Optional.of(sequence.name()), sequence.options());
    }
    if (entry.defaultValue().isEmpty()) {
      return new Value.None();
    }
    Fragment expression =
        Fragment.ofText(
            Fragment.Kind.EXPRESSION, entry.defaultValue().get(), Fragment.Scope.of(table.id()));
    return entry.generated() == '\0'
        ? new Value.Default(expression)
        : new Value.Generated(expression, entry.generated() == 's');
  }

  private static Column.Attributes attributes(
      ColumnDirectory.Entry entry, TypeDirectory.Entry type) {
    boolean usual =
        entry.storage() == type.storage()
            && entry.compression() == '\0'
            && entry.statisticsTarget().isEmpty()
            && entry.options().isEmpty()
            && entry.foreignOptions().isEmpty();
    if (usual) {
      return Column.Attributes.NONE;
    }
    return new Column.Attributes(
        entry.storage() == type.storage()
            ? Optional.empty()
            : Optional.of(storage(entry.storage())),
        compression(entry.compression()),
        entry.statisticsTarget(),
        entry.options(),
        entry.foreignOptions());
  }

  private static String storage(char letter) {
    return switch (letter) {
      case 'p' -> "PLAIN";
      case 'e' -> "EXTERNAL";
      case 'm' -> "MAIN";
      case 'x' -> "EXTENDED";
      default -> throw new CatalogMovedException("attstorage is " + letter);
    };
  }

  private static Optional<String> compression(char letter) {
    return switch (letter) {
      case 'p' -> Optional.of("pglz");
      case 'l' -> Optional.of("lz4");
      default -> Optional.empty();
    };
  }
}
