package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signature of every routine. */
final class RoutineDirectory {
  private static final String QUERY =
      """
      SELECT oid, proname, pronamespace, prokind, proargtypes::text AS argument_types,
             pronargdefaults, provariadic <> 0 AS variadic, prorettype, proretset,
             provolatile
        FROM pg_proc
      """;

  /** A routine and whether its own schema is managed and no extension's. */
  record Entry(RoutineSignature signature, boolean managed) {
    RoutineId id() {
      return new RoutineId(signature.name(), signature.arguments());
    }
  }

  private final Map<Long, Entry> entries = new HashMap<>();

  static RoutineDirectory read(
      CatalogSession session,
      NamespaceDirectory namespaces,
      TypeDirectory types,
      ObjectDirectory objects)
      throws SQLException {
    RoutineDirectory directory = new RoutineDirectory();
    session.query(
        QUERY,
        row -> {
          long oid = row.oid("oid");
          long schema = row.oid("pronamespace");
          boolean managed = namespaces.isManaged(schema) && !objects.isMember(Catalog.ROUTINE, oid);
          Entry entry = new Entry(signature(row, namespaces, types), managed);
          directory.entries.put(oid, entry);
          objects.nameMember(Catalog.ROUTINE, oid, entry.id());
        });
    return directory;
  }

  private static RoutineSignature signature(
      CatalogRow row, NamespaceDirectory namespaces, TypeDirectory types) throws SQLException {
    List<DataType> arguments = row.numbers("argument_types").stream().map(types::type).toList();
    return new RoutineSignature(
        namespaces.qualified(row.oid("pronamespace"), row.name("proname")),
        row.letter("prokind"),
        arguments,
        row.integer("pronargdefaults"),
        row.flag("variadic"),
        types.type(row.oid("prorettype")),
        row.flag("proretset"),
        row.letter("provolatile") == 'v');
  }

  Entry get(long oid) {
    return Optional.ofNullable(entries.get(oid))
        .orElseThrow(() -> new CatalogMovedException("routine %d was not found".formatted(oid)));
  }

  /** A routine's name; empty for 0, which stands for none. */
  Optional<QualifiedName> name(long oid) {
    return oid == 0 ? Optional.empty() : Optional.of(get(oid).signature().name());
  }

  Collection<Entry> entries() {
    return entries.values();
  }
}
