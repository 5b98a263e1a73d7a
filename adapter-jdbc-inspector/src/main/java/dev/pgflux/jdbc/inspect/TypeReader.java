package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads enums, domains and composite types; names base types, which are not managed. */
final class TypeReader implements ObjectReader {
  private static final String LABELS =
      "SELECT enumtypid, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder";

  private static final String DOMAINS =
      """
      SELECT oid, typnotnull, pg_get_expr(typdefaultbin, 0) AS default_value
        FROM pg_type WHERE typtype = 'd' AND oid >= 16384
      """;

  private final NotNullReader notNulls;
  private final Map<Long, List<String>> labels = new HashMap<>();

  TypeReader(NotNullReader notNulls) {
    this.notNulls = notNulls;
  }

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            LABELS,
            row ->
                labels
                    .computeIfAbsent(row.oid("enumtypid"), key -> new ArrayList<>())
                    .add(row.text("enumlabel")));
    for (TypeDirectory.Entry type : catalogs.types().entries()) {
      if (!isManaged(type, catalogs)) {
        catalogs.objects().nameMember(Catalog.TYPE, type.oid(), ObjectId.type(type.name()));
      } else if (!catalogs.types().isArray(type.oid())) {
        readWithoutQuery(type, catalogs, found);
      }
    }
    catalogs
        .session()
        .query(
            DOMAINS,
            row -> {
              TypeDirectory.Entry type = catalogs.types().entry(row.oid("oid"));
              if (isManaged(type, catalogs)) {
                found.add(Catalog.TYPE, type.oid(), domain(type, row, catalogs));
              }
            });
  }

  private static boolean isManaged(TypeDirectory.Entry type, Directories catalogs) {
    return catalogs.isManaged(Catalog.TYPE, type.oid(), type.schema());
  }

  private void readWithoutQuery(
      TypeDirectory.Entry type, Directories catalogs, FoundObjects found) {
    switch (type.kind()) {
      case 'e' ->
          found.add(
              Catalog.TYPE,
              type.oid(),
              new EnumType(
                  ObjectId.type(type.name()),
                  labels.getOrDefault(type.oid(), List.of()),
                  meta(type, catalogs)));
      case 'c' -> readComposite(type, catalogs, found);
      case 'b' -> found.addUnmanaged("base type", type.name().toString());
      case 'p' -> found.addUnmanaged("shell type", type.name().toString());
      default -> {
        // Domains and ranges are read by their own queries; multiranges come with their ranges.
      }
    }
  }

  private static void readComposite(
      TypeDirectory.Entry type, Directories catalogs, FoundObjects found) {
    boolean ofItsOwn =
        catalogs.relations().find(type.relation()).filter(it -> it.kind() == 'c').isPresent();
    if (!ofItsOwn) {
      return;
    }
    List<CompositeType.Attribute> attributes =
        catalogs.columns().of(type.relation()).stream()
            .map(column -> attribute(type, column, catalogs))
            .toList();
    CompositeType composite =
        new CompositeType(ObjectId.type(type.name()), attributes, meta(type, catalogs));
    found.add(Catalog.TYPE, type.oid(), composite);
    catalogs.objects().register(Catalog.RELATION, type.relation(), composite.id());
  }

  private static CompositeType.Attribute attribute(
      TypeDirectory.Entry type, ColumnDirectory.Entry column, Directories catalogs) {
    return new CompositeType.Attribute(
        column.name(),
        column.type(),
        catalogs
            .collations()
            .unless(column.collation(), catalogs.types().entry(column.typeOid()).collation()),
        catalogs.meta().comment(Catalog.RELATION, type.relation(), column.number()));
  }

  private DomainType domain(TypeDirectory.Entry type, CatalogRow row, Directories catalogs)
      throws SQLException {
    Optional<NotNull> notNull =
        row.flag("typnotnull") ? Optional.of(notNulls.ofDomain(type.oid())) : Optional.empty();
    return new DomainType(
        ObjectId.type(type.name()),
        catalogs.types().baseType(type),
        catalogs
            .collations()
            .unless(type.collation(), catalogs.types().entry(type.baseType()).collation()),
        row.optionalText("default_value")
            .map(text -> Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.EMPTY)),
        notNull,
        meta(type, catalogs));
  }

  /** Owner, comment, privileges and labels of a type. */
  static ObjectMeta meta(TypeDirectory.Entry type, Directories catalogs) {
    return catalogs
        .meta()
        .withPrivileges(Catalog.TYPE, type.oid(), type.owner(), PrivilegeTarget.TYPE);
  }
}
