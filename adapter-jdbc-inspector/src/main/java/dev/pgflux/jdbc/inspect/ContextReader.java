package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.AvailableExtension;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the database knows beside its managed objects. */
final class ContextReader {
  /** What a new session gets: the setting of role and database, else the server's. */
  private static final String SESSION =
      """
      SELECT current_user AS name,
             coalesce(
               (SELECT substring(setting FROM length('search_path=') + 1)
                  FROM pg_db_role_setting s, unnest(s.setconfig) AS setting
                 WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database
                                              WHERE datname = current_database()))
                   AND s.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user))
                   AND setting LIKE 'search\\_path=%'
                 ORDER BY s.setrole <> 0 DESC, s.setdatabase <> 0 DESC
                 LIMIT 1),
               (SELECT reset_val FROM pg_settings WHERE name = 'search_path')) AS search_path
      """;

  private final Directories catalogs;

  ContextReader(Directories catalogs) {
    this.catalogs = catalogs;
  }

  CatalogContext read(Map<Identifier, AvailableExtension> availableExtensions) throws SQLException {
    Map<QualifiedId, List<Column>> relations = relations();
    Session session = session();
    return new CatalogContext(
        catalogs.version(),
        session.role(),
        session.searchPath(),
        types(),
        catalogs.routines().entries().stream()
            .filter(it -> !it.managed())
            .map(RoutineDirectory.Entry::signature)
            .toList(),
        catalogs.operators().entries().stream().map(OperatorDirectory.Entry::operator).toList(),
        catalogs.operatorClasses().casts(),
        catalogs.operatorClasses().entries().stream()
            .map(OperatorClassDirectory.Entry::operatorClass)
            .toList(),
        catalogs.collations().names(),
        relations,
        catalogs.objects().members(),
        availableExtensions,
        catalogs.names().roles());
  }

  private record Session(Identifier role, List<Identifier> searchPath) {}

  private Session session() throws SQLException {
    return catalogs
        .session()
        .single(
            SESSION,
            row -> new Session(row.name("name"), SearchPath.parse(row.text("search_path"))));
  }

  private Map<QualifiedName, CatalogContext.Type> types() {
    Map<QualifiedName, CatalogContext.Type> types = new HashMap<>();
    for (TypeDirectory.Entry type : catalogs.types().entries()) {
      boolean managed = catalogs.isManaged(Catalog.TYPE, type.oid(), type.schema());
      boolean modelled = type.kind() != 'b' && type.kind() != 'p';
      boolean ofRelation =
          type.relation() != 0 && catalogs.relations().find(type.relation()).isEmpty();
      if (!catalogs.types().isArray(type.oid()) && !(managed && modelled) && !ofRelation) {
        types.put(type.name(), type(type));
      }
    }
    return types;
  }

  private CatalogContext.Type type(TypeDirectory.Entry type) {
    Optional<DataType> baseType =
        type.baseType() == 0 ? Optional.empty() : Optional.of(catalogs.types().baseType(type));
    return new CatalogContext.Type(
        type.name(),
        type.kind(),
        type.category(),
        type.preferred(),
        baseType,
        type.collation() != 0);
  }

  private Map<QualifiedId, List<Column>> relations() {
    Map<QualifiedId, List<Column>> relations = new HashMap<>();
    for (RelationDirectory.Entry relation : catalogs.relations().entries()) {
      if (!relation.managed() && catalogs.columns().has(relation.oid())) {
        relations.put(
            relation.id(),
            catalogs.columns().of(relation.oid()).stream()
                .map(column -> Column.of(column.name(), column.type()))
                .toList());
        catalogs.objects().nameMember(Catalog.RELATION, relation.oid(), relation.id());
      }
    }
    return relations;
  }
}
