package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every type of the database by OID. */
final class TypeDirectory {

  /** What types look like in a query: the alias t, and the columns that entries are made of. */
  private static final String QUERY =
      """
      SELECT t.oid, t.typname, t.typnamespace, t.typtype, t.typcategory, t.typispreferred,
             t.typcollation, t.typstorage, t.typarray, t.typrelid, t.typbasetype, t.typtypmod,
             t.typowner, t.typisdefined,
             CASE WHEN t.typmodout <> 0 THEN format_type(t.oid, NULL) END AS bare,
             CASE WHEN t.typtypmod >= 0 THEN format_type(t.typbasetype, t.typtypmod) END AS printed,
             r.rngsubtype
        FROM pg_type t LEFT JOIN pg_range r ON r.rngtypid = t.oid
      """;

  /**
   * A type.
   *
   * @param oid its OID
   * @param name its name
   * @param schema its schema's OID
   * @param kind typtype
   * @param category typcategory
   * @param preferred typispreferred
   * @param collation typcollation; 0 for none
   * @param storage typstorage
   * @param arrayType its array type; 0 for none
   * @param relation the relation whose rows it describes; 0 for none
   * @param baseType a domain's base type, a range's subtype; 0 for none
   * @param baseModifier the base type's modifier, -1 for none
   * @param basePrinted the base type with its modifier as printed
   * @param owner its owner
   * @param defined false for a shell type
   * @param bare its name as printed without modifiers; empty where it cannot have any
   */
  record Entry(
      long oid,
      QualifiedName name,
      long schema,
      char kind,
      char category,
      boolean preferred,
      long collation,
      char storage,
      long arrayType,
      long relation,
      long baseType,
      int baseModifier,
      Optional<String> basePrinted,
      long owner,
      boolean defined,
      Optional<String> bare) {}

  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<Long, Long> elements = new HashMap<>();
  private final Map<Modified, DataType> modified = new HashMap<>();
  private final Map<Long, DataType> plain = new HashMap<>();

  private record Modified(long type, int modifier) {}

  static TypeDirectory read(CatalogSession session, NamespaceDirectory namespaces)
      throws SQLException {
    TypeDirectory directory = new TypeDirectory();
    session.query(QUERY, row -> directory.add(entry(row, namespaces)));
    return directory;
  }

  private static Entry entry(CatalogRow row, NamespaceDirectory namespaces) throws SQLException {
    Identifier name = row.name("typname");
    return new Entry(
        row.oid("oid"),
        namespaces.qualified(row.oid("typnamespace"), name),
        row.oid("typnamespace"),
        row.letter("typtype"),
        row.letter("typcategory"),
        row.flag("typispreferred"),
        row.oid("typcollation"),
        row.letter("typstorage"),
        row.oid("typarray"),
        row.oid("typrelid"),
        Math.max(row.oid("typbasetype"), row.oid("rngsubtype")),
        row.integer("typtypmod"),
        row.optionalText("printed"),
        row.oid("typowner"),
        row.flag("typisdefined"),
        row.optionalText("bare"));
  }

  private void add(Entry entry) {
    entries.put(entry.oid(), entry);
    if (entry.arrayType() != 0) {
      elements.put(entry.arrayType(), entry.oid());
    }
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  Entry entry(long oid) {
    return Optional.ofNullable(entries.get(oid))
        .orElseThrow(() -> new CatalogMovedException("type %d was not found".formatted(oid)));
  }

  /** Whether it is the array type that PostgreSQL made beside another type. */
  boolean isArray(long oid) {
    return elements.containsKey(oid);
  }

  /** A type without modifiers. */
  DataType type(long oid) {
    return plain.computeIfAbsent(oid, this::plainType);
  }

  private DataType plainType(long oid) {
    Long element = elements.get(oid);
    return element == null
        ? DataType.of(entry(oid).name())
        : DataType.of(entry(element).name()).asArray();
  }

  /**
   * A type with its modifiers.
   *
   * @param oid the type
   * @param modifier the modifier as the catalogs have it; -1 for none
   * @param printed what {@code format_type} prints for both; empty without a modifier
   */
  DataType type(long oid, int modifier, Optional<String> printed) {
    if (modifier < 0 || printed.isEmpty()) {
      return type(oid);
    }
    return modified.computeIfAbsent(
        new Modified(oid, modifier), key -> modifiedType(oid, printed.get()));
  }

  private DataType modifiedType(long oid, String printed) {
    DataType plainType = type(oid);
    List<String> modifiers =
        entry(oid).bare().map(bare -> TypeModifiers.of(printed, bare)).orElse(List.of());
    return new DataType(plainType.name(), modifiers, plainType.array());
  }

  /** The base type of a domain, with its modifiers. */
  DataType baseType(Entry domain) {
    return type(domain.baseType(), domain.baseModifier(), domain.basePrinted());
  }

  /** The type under all domains. */
  Entry underDomains(long oid) {
    Entry entry = entry(oid);
    while (entry.kind() == 'd') {
      entry = entry(entry.baseType());
    }
    return entry;
  }
}
