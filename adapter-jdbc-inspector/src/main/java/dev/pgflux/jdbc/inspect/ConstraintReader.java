package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.Constraint.Timing;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads constraints of tables and domains, but for NOT NULL and what a table only has from its
 * parent.
 *
 * <p>A constraint that is NOT ENFORCED counts as validated: PostgreSQL keeps no such state of it.
 */
final class ConstraintReader implements ObjectReader {
  private final IndexDirectory indexes;
  private final Set<Long> ownedIndexes = new HashSet<>();

  ConstraintReader(IndexDirectory indexes) {
    this.indexes = indexes;
  }

  /** Whether an index belongs to a constraint; known once constraints are read. */
  boolean ownsIndex(long index) {
    return ownedIndexes.contains(index);
  }

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    CatalogSession session = catalogs.session();
    KeyConstraints keys = new KeyConstraints(catalogs, indexes);
    session.query(
        query(session),
        row -> {
          if (row.oid("contypid") != 0) {
            readOfDomain(row, catalogs, found);
          } else {
            readOfTable(row, keys, catalogs, found);
          }
        });
  }

  private static String query(CatalogSession session) {
    return """
    SELECT k.oid, k.conname, k.contype, k.conrelid, k.contypid, k.conindid, k.confrelid,
           k.conkey::text AS columns, k.confkey::text AS referenced_columns, k.confupdtype,
           k.confdeltype, k.confmatchtype, %s AS delete_columns, k.condeferrable, k.condeferred,
           k.convalidated, %s AS enforced, k.connoinherit, %s AS period,
           k.conislocal AND k.conparentid = 0 AS own, k.conexclop::text AS operators,
           pg_get_expr(k.conbin, k.conrelid) AS expression
      FROM pg_constraint k
     WHERE k.oid >= 16384 AND k.contype IN ('p', 'u', 'x', 'c', 'f')
    """
        .formatted(
            session.since(15, "k.confdelsetcols::text", "NULL"),
            session.since(18, "k.conenforced", "true"),
            session.since(18, "k.conperiod", "false"));
  }

  private static void readOfDomain(CatalogRow row, Directories catalogs, FoundObjects found)
      throws SQLException {
    TypeDirectory.Entry domain = catalogs.types().entry(row.oid("contypid"));
    if (catalogs.isManaged(Catalog.TYPE, domain.oid(), domain.schema())) {
      Fragment.Scope scope = DomainScope.of(catalogs.types().baseType(domain));
      Check check = new Check(expression(row, scope), row.flag("connoinherit"));
      found.add(
          Catalog.CONSTRAINT,
          row.oid("oid"),
          constraint(row, ObjectId.type(domain.name()), check, catalogs));
    }
  }

  private void readOfTable(
      CatalogRow row, KeyConstraints keys, Directories catalogs, FoundObjects found)
      throws SQLException {
    Optional<RelationDirectory.Entry> table = catalogs.relations().managed(row.oid("conrelid"));
    if (table.isEmpty()) {
      return;
    }
    long index = isKey(row) ? row.oid("conindid") : 0;
    if (index != 0) {
      ownedIndexes.add(index);
    }
    QualifiedId owner = table.get().id();
    if (row.flag("own")) {
      ConstraintDefinition definition = definition(row, table.get(), keys, catalogs);
      found.add(Catalog.CONSTRAINT, row.oid("oid"), constraint(row, owner, definition, catalogs));
    } else {
      catalogs.objects().register(Catalog.CONSTRAINT, row.oid("oid"), owner);
    }
    if (index != 0) {
      catalogs
          .objects()
          .find(Catalog.CONSTRAINT, row.oid("oid"))
          .ifPresent(id -> catalogs.objects().register(Catalog.RELATION, index, id));
    }
  }

  private static boolean isKey(CatalogRow row) throws SQLException {
    return switch (row.letter("contype")) {
      case 'p', 'u', 'x' -> true;
      default -> false;
    };
  }

  private static ConstraintDefinition definition(
      CatalogRow row, RelationDirectory.Entry table, KeyConstraints keys, Directories catalogs)
      throws SQLException {
    return switch (row.letter("contype")) {
      case 'p', 'u' ->
          keys.key(
              row.oid("conindid"),
              row.letter("contype") == 'p',
              row.numbers("columns"),
              row.flag("period"));
      case 'x' -> keys.exclusion(row.oid("conindid"), row.numbers("operators"));
      case 'f' -> ForeignKeys.read(row, table, catalogs);
      default ->
          new Check(expression(row, Fragment.Scope.of(table.id())), row.flag("connoinherit"));
    };
  }

  private static Fragment expression(CatalogRow row, Fragment.Scope scope) throws SQLException {
    return Fragment.ofText(Fragment.Kind.EXPRESSION, row.text("expression"), scope);
  }

  private static Constraint constraint(
      CatalogRow row, QualifiedId owner, ConstraintDefinition definition, Directories catalogs)
      throws SQLException {
    Identifier name = row.name("conname");
    boolean enforced = row.flag("enforced");
    Optional<String> indexComment =
        isKey(row)
            ? catalogs.meta().comment(Catalog.RELATION, row.oid("conindid"))
            : Optional.empty();
    return new Constraint(
        ObjectId.constraint(owner, name),
        definition,
        timing(row.flag("condeferrable"), row.flag("condeferred")),
        row.flag("convalidated") || !enforced,
        enforced,
        true,
        indexComment,
        catalogs.meta().withoutOwner(Catalog.CONSTRAINT, row.oid("oid")));
  }

  /** When a constraint or a constraint trigger is checked. */
  static Timing timing(boolean deferrable, boolean deferred) {
    if (!deferrable) {
      return Timing.NOT_DEFERRABLE;
    }
    return deferred ? Timing.INITIALLY_DEFERRED : Timing.INITIALLY_IMMEDIATE;
  }

  /** The names of columns by number. */
  static List<Identifier> columns(CatalogRow row, String column, long table, Directories catalogs)
      throws SQLException {
    return catalogs.columns().names(table, row.numbers(column));
  }
}
