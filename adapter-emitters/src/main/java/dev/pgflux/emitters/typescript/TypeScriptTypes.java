package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.typescript.TypeScriptOptions.DateAs;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL's types as TypeScript's, for values that are not NULL. */
final class TypeScriptTypes {
  private final Catalog catalog;
  private final TypeScriptNames names;
  private final TypeScriptOptions options;
  private final ChosenTypes chosen;

  TypeScriptTypes(
      Catalog catalog, TypeScriptNames names, TypeScriptOptions options, ChosenTypes chosen) {
    this.catalog = catalog;
    this.names = names;
    this.options = options;
    this.chosen = chosen;
  }

  /** What is read. */
  String of(TypeModel type, TypeScriptModule module) {
    return chosen
        .of(type)
        .map(module::chosen)
        .orElseGet(() -> type.array() ? array(type, module) : element(type, module));
  }

  /** What may be written: what is read, and the text of an interval. */
  String written(TypeModel type, TypeScriptModule module) {
    String read = of(type, module);
    return isInterval(type) ? read + " | string" : read;
  }

  boolean isInterval(TypeModel type) {
    return !type.array()
        && chosen.of(type).isEmpty()
        && BuiltInType.of(type).filter(it -> it.shape() == BuiltInType.Shape.INTERVAL).isPresent();
  }

  /** Whether somebody chose the type. */
  boolean isChosen(TypeModel type) {
    return chosen.of(type).isPresent();
  }

  /** Whether values come as the text of the server, though they are more than one value. */
  boolean isText(TypeModel type) {
    if (isChosen(type)) {
      return false;
    }
    return switch (type.kind()) {
      case BASE, ENUM, UNKNOWN, DOMAIN -> type.array() && !isParsedArray(type);
      case COMPOSITE, ROW, RANGE, MULTIRANGE -> !options.parsedStructures();
    };
  }

  private boolean isParsedArray(TypeModel type) {
    return options.parsedStructures()
        || BuiltInType.of(type).filter(it -> it.arrayOid() != 0).isPresent();
  }

  private String array(TypeModel type, TypeScriptModule module) {
    if (!isParsedArray(type)) {
      return type.kind() == TypeModel.Kind.RANGE && type.name().equals("numrange")
          ? "string[]"
          : "string";
    }
    boolean numeric =
        BuiltInType.of(type).filter(it -> it.shape() == BuiltInType.Shape.NUMERIC).isPresent();
    return numeric && !options.parsedStructures()
        ? "number[]"
        : arrayOf(of(TypeUse.element(type), module));
  }

  private static String arrayOf(String element) {
    return element.matches("[\\p{L}\\p{N}_.$]+(\\[])*") ? element + "[]" : "(" + element + ")[]";
  }

  private String element(TypeModel type, TypeScriptModule module) {
    return switch (type.kind()) {
      case BASE -> BuiltInType.of(type).map(it -> builtIn(it, module)).orElse("string");
      case ENUM -> named(type, "enums", module);
      case DOMAIN -> named(type, "domains", module);
      case COMPOSITE -> options.parsedStructures() ? named(type, "composites", module) : "string";
      case ROW -> options.parsedStructures() ? row(type, module) : "string";
      case RANGE, MULTIRANGE -> range(type, module);
      case UNKNOWN -> isNothing(type) ? "unknown" : "string";
    };
  }

  /** Nothing tells the type of a view's column that only files have. */
  private static boolean isNothing(TypeModel type) {
    return type.schema().equals("pg_catalog") && type.name().equals("unknown");
  }

  private String named(TypeModel type, String file, TypeScriptModule module) {
    return names.find(type).map(name -> module.type(name, file)).orElse("string");
  }

  /** The type of the rows of a table or view; the text of a row where that is not generated. */
  String row(TypeModel type, TypeScriptModule module) {
    return catalog
        .row(type)
        .map(row -> module.type(names.of(row), Rows.isTable(row) ? "tables" : "views"))
        .orElse("string");
  }

  private String range(TypeModel type, TypeScriptModule module) {
    Optional<String> name = names.find(type);
    return name.isPresent()
        ? module.type(name.get(), "ranges")
        : catalog.bounds(type).map(bounds -> rangeOf(type, bounds, module)).orElse("string");
  }

  /** A range of some bounds, or several in one value. */
  String rangeOf(TypeModel range, TypeModel bounds, TypeScriptModule module) {
    if (!options.parsedStructures()) {
      return "string";
    }
    String text = module.type("Range", "values") + "<" + of(bounds, module) + ">";
    return range.kind() == TypeModel.Kind.MULTIRANGE ? text + "[]" : text;
  }

  private String builtIn(BuiltInType type, TypeScriptModule module) {
    return switch (type.shape()) {
      case BOOLEAN -> "boolean";
      case INT2, INT4, OID, FLOAT -> "number";
      case BIGINT -> options.bigintAs().name().toLowerCase(Locale.ROOT);
      case NUMERIC, TEXT, UUID -> "string";
      case BYTES -> "Uint8Array";
      case JSON -> module.type("Json", "values");
      case DATE -> date("PlainDate", module);
      case TIMESTAMP -> date("PlainDateTime", module);
      case TIMESTAMPTZ -> date("Instant", module);
      case TIME -> options.dateAs() == DateAs.TEMPORAL ? date("PlainTime", module) : "string";
      case INTERVAL -> module.type("Interval", "values");
      case POINT -> module.type("Point", "values");
      case CIRCLE -> module.type("Circle", "values");
    };
  }

  private String date(String temporal, TypeScriptModule module) {
    return switch (options.dateAs()) {
      case DATE -> "Date";
      case STRING -> "string";
      case TEMPORAL -> temporalType(module) + "." + temporal;
    };
  }

  private String temporalType(TypeScriptModule module) {
    return options.temporalFrom().isEmpty()
        ? "Temporal"
        : module.packageType("Temporal", options.temporalFrom());
  }
}
