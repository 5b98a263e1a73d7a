package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.typescript.BuiltInType.Shape;
import dev.pgflux.emitters.typescript.TypeScriptOptions.DateAs;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Optional;

/** The zod schemas of values that are not NULL. */
final class ZodTypes {
  private static final String CHECKS = "checks";

  private final Generation generation;
  private final TypeScriptModule module;

  ZodTypes(Generation generation, TypeScriptModule module) {
    this.generation = generation;
    this.module = module;
  }

  /** What is read from a column. */
  String read(NamedModel owner, ColumnModel column) {
    ColumnTypes columnTypes = generation.columnTypes();
    if (columnTypes.chosen(owner, column).isPresent()) {
      return custom(columnTypes.read(owner, column, module));
    }
    String schema = of(column.type());
    return columnTypes.brand(owner, column).isPresent()
        ? "%s.transform((value) => value as %s)"
            .formatted(schema, columnTypes.read(owner, column, module))
        : schema;
  }

  /** What may be written to a column. */
  String written(NamedModel owner, ColumnModel column) {
    boolean interval =
        generation.columnTypes().chosen(owner, column).isEmpty()
            && generation.types().isInterval(column.type());
    return read(owner, column) + (interval ? ".or(" + z() + ".string())" : "");
  }

  /** What is read of a type. */
  String of(TypeModel type) {
    if (generation.types().isChosen(type)) {
      return custom(generation.types().of(type, module));
    }
    if (generation.types().isText(type)) {
      boolean numranges = type.array() && generation.types().of(type, module).endsWith("[]");
      return numranges ? array(text()) : text();
    }
    if (!type.array()) {
      return element(type);
    }
    boolean numeric = BuiltInType.of(type).filter(it -> it.shape() == Shape.NUMERIC).isPresent();
    return numeric && !generation.options().parsedStructures()
        ? array(check("float"))
        : array(of(TypeUse.element(type)));
  }

  private String custom(String type) {
    return "%s.custom<%s>()".formatted(z(), type);
  }

  private String array(String element) {
    return "%s.array(%s)".formatted(z(), element);
  }

  private String element(TypeModel type) {
    return switch (type.kind()) {
      case BASE -> BuiltInType.of(type).map(it -> builtIn(it, type)).orElseGet(this::text);
      case ENUM, DOMAIN, COMPOSITE, ROW -> named(type);
      case RANGE -> range(type);
      case MULTIRANGE -> array(range(type));
      case UNKNOWN ->
          generation.types().of(type, module).equals("unknown") ? z() + ".unknown()" : text();
    };
  }

  private String named(TypeModel type) {
    boolean generated =
        type.kind() != TypeModel.Kind.ROW || generation.catalog().row(type).isPresent();
    return generation
        .names()
        .find(type)
        .filter(name -> generated)
        .map(name -> TypeScriptNames.constant(name, "Schema"))
        .orElseGet(this::text);
  }

  private String range(TypeModel type) {
    Optional<TypeModel> bounds = generation.catalog().bounds(type);
    return bounds.map(it -> "%s(%s)".formatted(check("rangeOf"), of(it))).orElseGet(this::text);
  }

  private String builtIn(BuiltInType type, TypeModel use) {
    return switch (type.shape()) {
      case BOOLEAN -> z() + ".boolean()";
      case INT2 -> z() + ".int().min(-32768).max(32767)";
      case INT4 -> z() + ".int32()";
      case OID -> z() + ".uint32()";
      case FLOAT -> check("float");
      case BIGINT ->
          switch (generation.options().bigintAs()) {
            case STRING -> check("digits");
            case BIGINT -> z() + ".int64()";
            case NUMBER -> z() + ".number()";
          };
      case NUMERIC -> text();
      case TEXT ->
          use.modifiers().isEmpty()
              ? text()
              : "%s(%s)".formatted(check("atMost"), use.modifiers().getFirst());
      case UUID -> z() + ".guid()";
      case BYTES -> check("bytes");
      case JSON -> check("json");
      case DATE -> date("PlainDate");
      case TIMESTAMP -> date("PlainDateTime");
      case TIMESTAMPTZ -> date("Instant");
      case TIME -> generation.options().dateAs() == DateAs.TEMPORAL ? date("PlainTime") : text();
      case INTERVAL -> check("interval");
      case POINT -> check("point");
      case CIRCLE -> check("circle");
    };
  }

  private String date(String temporal) {
    return switch (generation.options().dateAs()) {
      case DATE -> z() + ".date()";
      case STRING -> text();
      case TEMPORAL -> {
        String from = generation.options().temporalFrom();
        String type =
            (from.isEmpty() ? "Temporal" : module.packageValue("Temporal", from)) + "." + temporal;
        yield "%s.custom<%s>((value) => value instanceof %s)".formatted(z(), type, type);
      }
    };
  }

  private String check(String name) {
    return module.value(name, CHECKS);
  }

  String text() {
    return z() + ".string()";
  }

  String z() {
    return module.packageValue("z", "zod");
  }
}
