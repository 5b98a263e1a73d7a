package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.Domains;
import dev.pgflux.emitters.code.RangeBounds;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;

/** The Java types of PostgreSQL's types. */
final class JavaTypes {
  private static final Map<String, JavaType> BUILT_IN =
      Map.ofEntries(
          Map.entry("bool", JavaType.primitive("boolean", "Boolean", "BOOLEAN", "PgText::bool")),
          Map.entry("int2", JavaType.primitive("short", "Short", "SMALLINT", "Short::valueOf")),
          Map.entry("int4", JavaType.primitive("int", "Integer", "INTEGER", "Integer::valueOf")),
          Map.entry("int8", JavaType.primitive("long", "Long", "BIGINT", "Long::valueOf")),
          Map.entry("oid", JavaType.primitive("long", "Long", "BIGINT", "Long::valueOf")),
          Map.entry("float4", JavaType.primitive("float", "Float", "REAL", "Float::valueOf")),
          Map.entry("float8", JavaType.primitive("double", "Double", "DOUBLE", "Double::valueOf")),
          Map.entry(
              "numeric",
              JavaType.byMethod("BigDecimal", "BigDecimal", "BigDecimal::new", "Object::toString")),
          Map.entry("text", JavaType.string()),
          Map.entry("varchar", JavaType.string()),
          Map.entry(
              "uuid", JavaType.byClass("UUID", "OTHER", "UUID::fromString", "Object::toString")),
          Map.entry(
              "bytea",
              JavaType.byMethod("byte[]", "Bytes", "PgText::bytes", "PgText::formatBytes")),
          Map.entry(
              "date",
              JavaType.byClass(
                  "LocalDate", "DATE", "PgText::localDate", "PgText::formatLocalDate")),
          Map.entry(
              "time",
              JavaType.byClass(
                  "LocalTime", "TIME", "PgText::localTime", "PgText::formatLocalTime")),
          Map.entry(
              "timetz",
              new JavaType(
                  "OffsetTime",
                  Optional.empty(),
                  new JavaType.Access.ByClassAsText(),
                  "PgText::offsetTime",
                  "PgText::formatOffsetTime")),
          Map.entry(
              "timestamp",
              JavaType.byClass(
                  "LocalDateTime",
                  "TIMESTAMP",
                  "PgText::localDateTime",
                  "PgText::formatLocalDateTime")),
          Map.entry(
              "timestamptz",
              JavaType.byClass(
                  "OffsetDateTime",
                  "TIMESTAMP_WITH_TIMEZONE",
                  "PgText::offsetDateTime",
                  "PgText::formatOffsetDateTime")));

  private final JavaNames names;
  private final JavaSettings settings;
  private final ChosenTypes chosen;
  private final ChosenJavaTypes chosenTypes;
  private final Domains domains;
  private final RangeBounds bounds;

  JavaTypes(
      SchemaModel schema,
      JavaNames names,
      JavaSettings settings,
      ChosenTypes chosen,
      ChosenJavaTypes chosenTypes) {
    this.names = names;
    this.settings = settings;
    this.chosen = chosen;
    this.chosenTypes = chosenTypes;
    this.domains = new Domains(schema.domains());
    this.bounds = new RangeBounds(schema.ranges());
  }

  /** The type of a column's values that are not NULL. */
  JavaType of(NamedModel owner, ColumnModel column) {
    return chosen
        .of(owner, column)
        .map(chosenTypes::of)
        .or(() -> jsonShape(owner, column))
        .orElseGet(() -> of(column.type()));
  }

  private Optional<JavaType> jsonShape(NamedModel owner, ColumnModel column) {
    return settings.jsonShapes().of(owner, column).map(chosenTypes::ofJson);
  }

  /** The type of a use's values that are not NULL. */
  JavaType of(TypeModel type) {
    Optional<JavaType> choice = chosen.of(type).map(chosenTypes::of);
    if (choice.isPresent()) {
      return choice.get();
    }
    if (!type.array()) {
      return element(type);
    }
    return type.name().equals("box")
        ? JavaType.untypedString()
        : of(TypeUse.element(type)).list(settings);
  }

  private JavaType element(TypeModel type) {
    return switch (type.kind()) {
      case BASE ->
          type.schema().equals("pg_catalog")
              ? BUILT_IN.getOrDefault(type.name(), JavaType.untypedString())
              : JavaType.untypedString();
      case ENUM -> named(type, "ofLabel", "label");
      case COMPOSITE, ROW -> named(type, "parse", "format");
      case DOMAIN -> domain(type);
      case RANGE -> bounds(type).map(JavaType::range).orElseGet(JavaType::untypedString);
      case MULTIRANGE -> bounds(type).map(JavaType::multirange).orElseGet(JavaType::untypedString);
      case UNKNOWN -> JavaType.untypedString();
    };
  }

  private JavaType named(TypeModel type, String parse, String format) {
    return names
        .find(type.schema(), type.name())
        .map(name -> JavaType.text(name, name + "::" + parse, name + "::" + format))
        .orElseGet(JavaType::untypedString);
  }

  private JavaType domain(TypeModel type) {
    if (settings.domainRecords()) {
      return named(type, "parse", "format");
    }
    return domains
        .find(type)
        .map(domain -> of(domain.baseType()))
        .orElseGet(JavaType::untypedString);
  }

  private Optional<JavaType> bounds(TypeModel range) {
    return bounds
        .declared(range)
        .map(this::of)
        .or(() ->
            RangeBounds.builtIn(range).flatMap(of -> Optional.ofNullable(BUILT_IN.get(of.name()))));
  }

  /** What a domain narrows in the end. */
  JavaType base(DomainModel domain) {
    TypeModel type = domain.baseType();
    Optional<DomainModel> next =
        type.kind() == TypeModel.Kind.DOMAIN && !type.array()
            ? domains.find(type)
            : Optional.empty();
    return next.map(this::base).orElseGet(() -> of(type));
  }
}
