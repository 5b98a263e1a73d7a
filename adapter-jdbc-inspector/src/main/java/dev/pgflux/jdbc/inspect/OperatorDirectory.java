package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every operator. */
final class OperatorDirectory {
  private static final String QUERY =
      """
      SELECT oid, oprname, oprnamespace, oprleft, oprright, oprresult FROM pg_operator
       WHERE oprresult <> 0
      """;

  /** An operator and whether its schema is managed and it is no extension's. */
  record Entry(Operator operator, boolean managed) {
    StructuralId id() {
      return ObjectId.operator(operator.name(), operator.left(), operator.right());
    }
  }

  private final Map<Long, Entry> entries = new HashMap<>();

  static OperatorDirectory read(
      CatalogSession session,
      NamespaceDirectory namespaces,
      TypeDirectory types,
      ObjectDirectory objects)
      throws SQLException {
    OperatorDirectory directory = new OperatorDirectory();
    session.query(
        QUERY,
        row -> {
          long oid = row.oid("oid");
          long schema = row.oid("oprnamespace");
          long left = row.oid("oprleft");
          Optional<DataType> leftType =
              left == 0 ? Optional.empty() : Optional.of(types.type(left));
          Entry entry =
              new Entry(
                  new Operator(
                      namespaces.qualified(schema, row.name("oprname")),
                      leftType,
                      types.type(row.oid("oprright")),
                      types.type(row.oid("oprresult"))),
                  namespaces.isManaged(schema) && !objects.isMember(Catalog.OPERATOR, oid));
          directory.entries.put(oid, entry);
          objects.nameMember(Catalog.OPERATOR, oid, entry.id());
        });
    return directory;
  }

  Entry get(long oid) {
    return Optional.ofNullable(entries.get(oid))
        .orElseThrow(() -> new CatalogMovedException("operator %d was not found".formatted(oid)));
  }

  QualifiedName name(long oid) {
    return get(oid).operator().name();
  }

  Collection<Entry> entries() {
    return entries.values();
  }
}
