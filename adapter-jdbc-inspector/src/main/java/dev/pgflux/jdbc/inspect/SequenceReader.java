package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.sequence.SequenceOptions;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Reference;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads sequences: those that are objects, and those that belong to identity columns. */
final class SequenceReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT s.seqrelid, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
             s.seqcycle, d.deptype, d.refobjid AS table, d.refobjsubid AS column
        FROM pg_sequence s
        LEFT JOIN pg_depend d
          ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
         AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
      """;

  /** The sequence of an identity column. */
  record IdentitySequence(QualifiedName name, SequenceOptions options) {}

  private record ColumnAddress(long table, long column) {}

  private final Map<ColumnAddress, IdentitySequence> identities = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs.session().query(QUERY, row -> read(row, catalogs, found));
  }

  private void read(CatalogRow row, Directories catalogs, FoundObjects found) throws SQLException {
    Optional<RelationDirectory.Entry> relation = catalogs.relations().find(row.oid("seqrelid"));
    if (relation.isEmpty()) {
      // A session's own: the directory knows no temporary relation.
      return;
    }
    RelationDirectory.Entry sequence = relation.get();
    SequenceOptions options = options(row, catalogs);
    Optional<RelationDirectory.Entry> table = catalogs.relations().find(row.oid("table"));
    if (row.letter("deptype") == 'i' && table.isPresent()) {
      identities.put(
          new ColumnAddress(table.get().oid(), row.number("column")),
          new IdentitySequence(sequence.name(), options));
      if (table.get().managed()) {
        catalogs.objects().register(Catalog.RELATION, sequence.oid(), table.get().id());
      }
    } else if (sequence.managed()) {
      long column = row.number("column");
      Optional<Reference> ownedBy =
          table.map(it -> Reference.to(it.id(), catalogs.columns().get(it.oid(), column).name()));
      found.add(Catalog.RELATION, sequence.oid(), sequence(sequence, options, ownedBy, catalogs));
    }
  }

  private static Sequence sequence(
      RelationDirectory.Entry entry,
      SequenceOptions options,
      Optional<Reference> ownedBy,
      Directories catalogs) {
    return new Sequence(
        entry.id(),
        options,
        entry.unlogged() ? Persistence.UNLOGGED : Persistence.PERMANENT,
        ownedBy,
        catalogs
            .meta()
            .withPrivileges(
                Catalog.RELATION, entry.oid(), entry.owner(), PrivilegeTarget.SEQUENCE));
  }

  private static SequenceOptions options(CatalogRow row, Directories catalogs) throws SQLException {
    return new SequenceOptions(
        catalogs.types().type(row.oid("seqtypid")),
        row.number("seqstart"),
        row.number("seqincrement"),
        row.number("seqmin"),
        row.number("seqmax"),
        row.number("seqcache"),
        row.flag("seqcycle"));
  }

  /**
   * The sequence of an identity column. A partition's column uses that of the table that it is a
   * partition of (since PostgreSQL 17).
   */
  IdentitySequence identity(Directories catalogs, RelationDirectory.Entry table, int column) {
    IdentitySequence own = identities.get(new ColumnAddress(table.oid(), column));
    if (own != null) {
      return own;
    }
    for (long parent : catalogs.relations().parents(table.oid())) {
      var name = catalogs.columns().get(table.oid(), column).name();
      for (ColumnDirectory.Entry candidate : catalogs.columns().of(parent)) {
        if (candidate.name().equals(name)) {
          return identity(catalogs, catalogs.relations().get(parent), candidate.number());
        }
      }
    }
    throw new CatalogMovedException(
        "no sequence of identity column %d of %s".formatted(column, table.name()));
  }
}
