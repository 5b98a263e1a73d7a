package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.Domains;
import dev.pgflux.emitters.code.PseudoType;
import dev.pgflux.emitters.code.RangeBounds;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's types as Python's. */
final class PythonTypes {
  private static final PythonType INT = PythonType.builtIn("int");
  private static final PythonType FLOAT = PythonType.builtIn("float");
  private static final PythonType LIST = PythonType.builtIn("list");
  private static final PythonType DECIMAL =
      PythonType.imported(new PythonImport("decimal", "Decimal"));
  static final PythonType JSON = PythonType.special(PythonImport.pydantic("JsonValue"));
  private static final PythonType RANGE = PythonType.imported(PythonImport.values("Range"));
  private static final PythonType MULTIRANGE =
      PythonType.imported(PythonImport.values("Multirange"));
  private static final PythonType AS_JSON = PythonType.special(PythonImport.values("AsJson"));

  private static final Map<String, PythonType> BUILT_IN =
      Map.ofEntries(
          Map.entry("bool", PythonType.builtIn("bool")),
          Map.entry("int2", INT),
          Map.entry("int4", INT),
          Map.entry("int8", INT),
          Map.entry("oid", INT),
          Map.entry("xid", INT),
          Map.entry("cid", INT),
          Map.entry("xid8", INT),
          Map.entry("float4", FLOAT),
          Map.entry("float8", FLOAT),
          Map.entry("numeric", DECIMAL),
          Map.entry("bytea", PythonType.builtIn("bytes")),
          Map.entry("uuid", PythonType.imported(new PythonImport("uuid", "UUID"))),
          Map.entry("json", JSON),
          Map.entry("jsonb", JSON),
          Map.entry("date", PythonType.date("date")),
          Map.entry("time", PythonType.date("time")),
          Map.entry("timetz", PythonType.date("time")),
          Map.entry("timestamp", PythonType.date("datetime")),
          Map.entry("timestamptz", PythonType.date("datetime")),
          Map.entry("interval", PythonType.date("timedelta")),
          Map.entry(
              "inet",
              address("IPv4Address")
                  .or(address("IPv4Interface"))
                  .or(address("IPv6Address"))
                  .or(address("IPv6Interface"))),
          Map.entry("cidr", address("IPv4Network").or(address("IPv6Network"))),
          Map.entry("record", PythonType.ANY),
          Map.entry("unknown", PythonType.ANY));

  private final Domains domains;
  private final RangeBounds bounds;
  private final PythonNames names;
  private final ChosenTypes chosen;
  private final Choices<String> jsonShapes;

  PythonTypes(
      SchemaModel schema, PythonNames names, ChosenTypes chosen, Choices<String> jsonShapes) {
    this.domains = new Domains(schema.domains());
    this.bounds = new RangeBounds(schema.ranges());
    this.names = names;
    this.chosen = chosen;
    this.jsonShapes = jsonShapes;
  }

  private static PythonType address(String name) {
    return PythonType.imported(new PythonImport("ipaddress", name));
  }

  /** The type of a column's values that are not NULL. */
  PythonType of(NamedModel owner, ColumnModel column) {
    return chosen
        .of(owner, column)
        .or(() -> jsonShapes.of(owner, column))
        .map(type -> chosen(type, column.type()))
        .orElseGet(() -> of(column.type()));
  }

  /** The type of values that are not NULL. */
  PythonType of(TypeModel type) {
    Optional<PythonType> override = chosen.of(type).map(text -> chosen(text, type));
    if (override.isPresent()) {
      return override.get();
    }
    return type.array() && !isPolymorphic(type) ? of(TypeUse.element(type)).in(LIST) : single(type);
  }

  private PythonType chosen(String text, TypeModel type) {
    PythonType parsed = TypeExpression.parse(text);
    return isJson(type) ? parsed.in(AS_JSON) : parsed;
  }

  private PythonType single(TypeModel type) {
    return switch (type.kind()) {
      case ENUM, COMPOSITE, ROW -> generated(type, true).orElse(PythonType.TEXT);
      case DOMAIN ->
          domains.find(type).flatMap(it -> generated(type, isClass(it))).orElse(PythonType.TEXT);
      case BASE ->
          isPolymorphic(type)
              ? PythonType.ANY
              : BUILT_IN.getOrDefault(type.name(), PythonType.TEXT);
      case RANGE -> bounds(type).map(it -> it.in(RANGE)).orElse(PythonType.TEXT);
      case MULTIRANGE -> bounds(type).map(it -> it.in(MULTIRANGE)).orElse(PythonType.TEXT);
      case UNKNOWN -> builtIn(type);
    };
  }

  private static PythonType builtIn(TypeModel type) {
    return type.schema().equals("pg_catalog")
        ? BUILT_IN.getOrDefault(type.name(), PythonType.TEXT)
        : PythonType.TEXT;
  }

  private Optional<PythonType> generated(TypeModel type, boolean isClass) {
    return names.find(type).map(name -> PythonType.generated(name, isClass));
  }

  private Optional<PythonType> bounds(TypeModel range) {
    return bounds
        .declared(range)
        .map(this::of)
        .or(() -> RangeBounds.builtIn(range).map(PythonTypes::builtIn));
  }

  /** Whether a domain is a type of its own; a union is only called by another name. */
  boolean isClass(DomainModel domain) {
    return of(domain.baseType()).isClass();
  }

  /** Whether its values are kept as json or jsonb. */
  private boolean isJson(TypeModel type) {
    if (type.array()) {
      return false;
    }
    return switch (type.kind()) {
      case BASE -> type.name().equals("json") || type.name().equals("jsonb");
      case DOMAIN -> domains.find(type).filter(it -> isJson(it.baseType())).isPresent();
      case ENUM, COMPOSITE, ROW, RANGE, MULTIRANGE, UNKNOWN -> false;
    };
  }

  /** Whether NULL is no value of the type itself. */
  boolean refusesNull(TypeModel type) {
    return !domains.takesNull(type);
  }

  /** Whether its values are of a model, with a column for each attribute. */
  boolean isModel(TypeModel type) {
    boolean hasColumns =
        switch (type.kind()) {
          case COMPOSITE, ROW -> true;
          case BASE, ENUM, DOMAIN, RANGE, MULTIRANGE, UNKNOWN -> false;
        };
    return hasColumns && !type.array() && chosen.of(type).isEmpty() && names.find(type).isPresent();
  }

  /** Whether it stands for a type that each call decides, so that no value is cast to it. */
  static boolean isPolymorphic(TypeModel type) {
    return PseudoType.of(type).filter(PythonTypes::isPolymorphic).isPresent();
  }

  private static boolean isPolymorphic(PseudoType type) {
    return switch (type) {
      case ANY, ELEMENT, ARRAY, OF_A_KIND, RECORD -> true;
      case CSTRING, UNKNOWN, VOID, TRIGGER, SERVER -> false;
    };
  }
}
