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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads constraints of tables and domains, but for NOT NULL, checks that a table only has from its
 * parent, and what implements a foreign key from or to a partitioned table.
 *
 * <p>A constraint that is NOT ENFORCED counts as validated: PostgreSQL keeps no such state of it.
 */
final class ConstraintReader implements ObjectReader {
  private final IndexDirectory indexes;
  private final Map<Long, ObjectId> ownedIndexes = new HashMap<>();
  private final Map<Long, Attached> attached = new LinkedHashMap<>();
  private final Map<Long, Constraint> own = new HashMap<>();

  /** A constraint of a partition that belongs to one of its parent's. */
  private record Attached(long parent, long index, Constraint constraint) {}

  ConstraintReader(IndexDirectory indexes) {
    this.indexes = indexes;
  }

  /** Whether an index belongs to a constraint; known once constraints are read. */
  boolean ownsIndex(long index) {
    return ownedIndexes.containsKey(index);
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
    attached.forEach((oid, part) -> {
      Optional<ObjectId> whole = whole(part);
      if (whole.isPresent()) {
        found.add(Catalog.CONSTRAINT, oid, part.constraint().withAttachedTo(whole));
      } else {
        // Its parent is outside of what is managed.
        catalogs.objects().register(Catalog.CONSTRAINT, oid, part.constraint().owner());
      }
    });
  }

  /** The part of the topmost table; a key there may be part of an index still further up. */
  private Optional<ObjectId> whole(Attached part) {
    long top = part.parent();
    Optional<Attached> above = Optional.ofNullable(attached.get(top));
    while (above.isPresent()) {
      top = above.get().parent();
      above = Optional.ofNullable(attached.get(top));
    }
    return Optional.ofNullable(own.get(top)).map(it -> it.attachedTo().orElse(it.id()));
  }

  /** The index, or its constraint, that an index is a part of: that of the topmost table. */
  Optional<ObjectId> whole(long index, Directories catalogs) {
    List<Long> parents = catalogs.relations().parents(index);
    if (parents.isEmpty()) {
      return Optional.empty();
    }
    long top = parents.getFirst();
    while (!catalogs.relations().parents(top).isEmpty()) {
      top = catalogs.relations().parents(top).getFirst();
    }
    long found = top;
    return Optional.ofNullable(ownedIndexes.get(found))
        .or(() -> catalogs.relations().find(found).map(RelationDirectory.Entry::id));
  }

  private void registerIndex(long index, ObjectId constraint, Directories catalogs) {
    if (index != 0) {
      ownedIndexes.put(index, constraint);
      catalogs.objects().register(Catalog.RELATION, index, constraint);
    }
  }

  private static String query(CatalogSession session) {
    return """
    SELECT k.oid, k.conname, k.contype, k.conrelid, k.contypid, k.conindid, k.confrelid,
           k.conkey::text AS columns, k.confkey::text AS referenced_columns, k.confupdtype,
           k.confdeltype, k.confmatchtype, %s AS delete_columns, k.condeferrable, k.condeferred,
           k.convalidated, %s AS enforced, k.connoinherit, %s AS period,
           k.conislocal AND k.conparentid = 0 AS own, k.conparentid,
           k.contype <> 'c' AND p.conrelid <> k.conrelid AND p.confrelid = k.confrelid AS attached,
           k.conexclop::text AS operators, pg_get_expr(k.conbin, k.conrelid) AS expression
      FROM pg_constraint k LEFT JOIN pg_constraint p ON p.oid = k.conparentid
     WHERE k.oid >= 16384 AND k.contype IN ('p', 'u', 'x', 'c', 'f')
    """
        .formatted(
            session.since(15, "k.confdelsetcols::text", "NULL"),
            session.since(18, "k.conenforced", "true"),
            session.since(18, "k.conperiod", "false"));
  }

  private void readOfDomain(CatalogRow row, Directories catalogs, FoundObjects found)
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
    QualifiedId owner = table.get().id();
    if (row.flag("attached")) {
      ConstraintDefinition definition = definition(row, table.get(), keys, catalogs);
      Constraint constraint = constraint(row, owner, definition, catalogs);
      attached.put(row.oid("oid"), new Attached(row.oid("conparentid"), index, constraint));
      registerIndex(index, constraint.id(), catalogs);
    } else if (row.flag("own")) {
      ConstraintDefinition definition = definition(row, table.get(), keys, catalogs);
      Constraint constraint = constraint(row, owner, definition, catalogs);
      own.put(row.oid("oid"), constraint);
      found.add(Catalog.CONSTRAINT, row.oid("oid"), constraint);
      registerIndex(index, constraint.id(), catalogs);
    } else {
      catalogs.objects().register(Catalog.CONSTRAINT, row.oid("oid"), owner);
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

  private Constraint constraint(
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
        isKey(row) && isOnlyParent(row.oid("conindid"), catalogs),
        isKey(row) ? whole(row.oid("conindid"), catalogs) : Optional.empty(),
        true,
        indexComment,
        catalogs.meta().withoutOwner(Catalog.CONSTRAINT, row.oid("oid")));
  }

  /** Whether an index of a partitioned table lacks a part. */
  private boolean isOnlyParent(long index, Directories catalogs) {
    return catalogs.relations().get(index).kind() == 'I' && !indexes.get(index).valid();
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
