package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.OperatorClass;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every operator class and cast, and which class an index gets that names none. */
final class OperatorClassDirectory {
  private static final String QUERY =
      """
      SELECT oid, opcname, opcnamespace, opcmethod, opcintype, opcdefault, opckeytype
        FROM pg_opclass
      """;

  private static final String CASTS =
      "SELECT oid, castsource, casttarget, castcontext, castmethod FROM pg_cast";

  /** An operator class; a key type of 0 means that the index stores the input type. */
  record Entry(
      OperatorClass operatorClass, long method, long inputType, long keyType, boolean managed) {}

  private record BinaryCast(long source, long target) {}

  private record ClassOfType(long operatorClass, long type) {}

  private final TypeDirectory types;
  private final Map<Long, Entry> entries = new HashMap<>();
  private final List<Cast> casts = new ArrayList<>();
  private final Set<BinaryCast> binaryCasts = new HashSet<>();
  private final Map<ClassOfType, Boolean> defaults = new HashMap<>();

  private OperatorClassDirectory(TypeDirectory types) {
    this.types = types;
  }

  static OperatorClassDirectory read(
      CatalogSession session,
      NamespaceDirectory namespaces,
      TypeDirectory types,
      ObjectDirectory objects)
      throws SQLException {
    OperatorClassDirectory directory = new OperatorClassDirectory(types);
    session.query(
        QUERY,
        row -> {
          long oid = row.oid("oid");
          Entry entry = directory.entry(row, namespaces, objects);
          directory.entries.put(oid, entry);
          OperatorClass found = entry.operatorClass();
          objects.nameMember(
              Catalog.OPERATOR_CLASS, oid, ObjectId.operatorClass(found.name(), found.method()));
        });
    session.query(CASTS, row -> directory.addCast(row, objects));
    return directory;
  }

  private Entry entry(CatalogRow row, NamespaceDirectory namespaces, ObjectDirectory objects)
      throws SQLException {
    long schema = row.oid("opcnamespace");
    return new Entry(
        new OperatorClass(
            namespaces.qualified(schema, row.name("opcname")),
            namespaces.accessMethod(row.oid("opcmethod")),
            types.type(row.oid("opcintype")),
            row.flag("opcdefault")),
        row.oid("opcmethod"),
        row.oid("opcintype"),
        row.oid("opckeytype"),
        namespaces.isManaged(schema) && !objects.isMember(Catalog.OPERATOR_CLASS, row.oid("oid")));
  }

  private void addCast(CatalogRow row, ObjectDirectory objects) throws SQLException {
    long source = row.oid("castsource");
    long target = row.oid("casttarget");
    char context = row.letter("castcontext");
    boolean binary = row.letter("castmethod") == 'b';
    casts.add(new Cast(types.type(source), types.type(target), context, binary));
    objects.nameMember(
        Catalog.CAST, row.oid("oid"), ObjectId.cast(types.type(source), types.type(target)));
    if (binary && context == 'i') {
      binaryCasts.add(new BinaryCast(source, target));
    }
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  List<Cast> casts() {
    return casts;
  }

  Entry get(long oid) {
    return Optional.ofNullable(entries.get(oid))
        .orElseThrow(
            () -> new CatalogMovedException("operator class %d was not found".formatted(oid)));
  }

  /** The class's name; empty when it is the one that the type gets without naming it. */
  Optional<QualifiedName> unlessDefault(long operatorClass, long type) {
    Entry entry = get(operatorClass);
    boolean isDefault =
        defaults.computeIfAbsent(
            new ClassOfType(operatorClass, type), key -> isDefault(entry, type));
    return isDefault ? Optional.empty() : Optional.of(entry.operatorClass().name());
  }

  /**
   * The class's name for a key that is an expression, of which only what the index stores is known.
   */
  Optional<QualifiedName> unlessDefaultForStored(long operatorClass, long storedType) {
    Entry entry = get(operatorClass);
    if (entry.keyType() == 0) {
      return unlessDefault(operatorClass, storedType);
    }
    OperatorClass found = entry.operatorClass();
    return found.isDefault() ? Optional.empty() : Optional.of(found.name());
  }

  /**
   * GetDefaultOpClass in {@code src/backend/commands/indexcmds.c}: the default for the very type,
   * else the one default for a type that it is the same as in binary, a preferred type first.
   */
  private boolean isDefault(Entry entry, long type) {
    if (!entry.operatorClass().isDefault()) {
      return false;
    }
    long base = types.underDomains(type).oid();
    if (entry.inputType() == base) {
      return true;
    }
    List<Entry> candidates =
        entries.values().stream()
            .filter(it -> it.method() == entry.method() && it.operatorClass().isDefault())
            .toList();
    if (candidates.stream().anyMatch(it -> it.inputType() == base)
        || !isBinaryCoercible(base, entry.inputType())) {
      return false;
    }
    List<Entry> coercible =
        candidates.stream().filter(it -> isBinaryCoercible(base, it.inputType())).toList();
    return coercible.size() == 1 || types.entry(entry.inputType()).preferred();
  }

  private boolean isBinaryCoercible(long source, long target) {
    TypeDirectory.Entry type = types.entry(source);
    return switch (types.entry(target).name().name().value()) {
      case "any" -> true;
      case "anyarray" -> types.isArray(source);
      case "anyenum" -> type.kind() == 'e';
      case "anyrange" -> type.kind() == 'r';
      case "anymultirange" -> type.kind() == 'm';
      case "record" -> type.kind() == 'c';
      default -> binaryCasts.contains(new BinaryCast(source, target));
    };
  }
}
