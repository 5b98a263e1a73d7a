package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.typescript.BuiltInType.Shape;
import dev.pgflux.emitters.typescript.TypeScriptOptions.DateAs;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Optional;

/** How values go to the server, and come from it where node-postgres leaves them as text. */
final class Codecs {
  private static final String RUNTIME = "codecs";
  private static final String OWN = "parsers";

  private final Catalog catalog;
  private final TypeScriptNames names;
  private final TypeScriptTypes types;
  private final TypeScriptOptions options;

  Codecs(Catalog catalog, TypeScriptNames names, TypeScriptTypes types, TypeScriptOptions options) {
    this.catalog = catalog;
    this.names = names;
    this.types = types;
    this.options = options;
  }

  /** The codec for writing, where node-postgres would not send what is meant. */
  Optional<String> written(TypeModel type, TypeScriptModule module) {
    return needed(type) ? Optional.of(of(type, module)) : Optional.empty();
  }

  private boolean needed(TypeModel type) {
    if (isJson(type)) {
      return true;
    }
    if (types.isChosen(type) || types.isText(type)) {
      return false;
    }
    return switch (type.kind()) {
      case ENUM, UNKNOWN -> false;
      case COMPOSITE, ROW, RANGE, MULTIRANGE -> true;
      case DOMAIN -> catalog.domain(type).filter(it -> needed(it.baseType())).isPresent();
      case BASE -> BuiltInType.of(type).filter(this::needed).isPresent();
    };
  }

  private static boolean isJson(TypeModel type) {
    return BuiltInType.of(type).filter(it -> it.shape() == Shape.JSON).isPresent();
  }

  private boolean needed(BuiltInType type) {
    return switch (type.shape()) {
      case JSON, POINT, CIRCLE -> true;
      case DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> options.dateAs() == DateAs.TEMPORAL;
      case BOOLEAN, INT2, INT4, OID, FLOAT, BIGINT, NUMERIC, TEXT, UUID, BYTES, INTERVAL -> false;
    };
  }

  /** The codec of a type. */
  String of(TypeModel type, TypeScriptModule module) {
    if (!type.array()) {
      return element(type, module);
    }
    Optional<BuiltInType> builtIn = BuiltInType.of(type).filter(it -> it.arrayOid() != 0);
    return builtIn.isPresent() && !needed(builtIn.get())
        ? builtIn(builtIn.get().arrayOid(), module)
        : arrayOf(type, module);
  }

  /** The codec of an array by its elements. */
  String arrayOf(TypeModel array, TypeScriptModule module) {
    boolean box = array.schema().equals("pg_catalog") && array.name().equals("box");
    return "%s(%s%s)"
        .formatted(
            module.value("arrayOf", RUNTIME),
            element(TypeUse.element(array), module),
            box ? ", \";\"" : "");
  }

  private String element(TypeModel type, TypeScriptModule module) {
    return switch (type.kind()) {
      case BASE ->
          BuiltInType.of(type).map(it -> builtIn(it, module)).orElseGet(() -> text(module));
      case ENUM, UNKNOWN -> text(module);
      case DOMAIN ->
          catalog.domain(type).map(it -> of(it.baseType(), module)).orElseGet(() -> text(module));
      case COMPOSITE -> own(type, module);
      case ROW -> catalog.row(type).isPresent() ? own(type, module) : text(module);
      case RANGE -> range("rangeOf", type, module);
      case MULTIRANGE -> range("multirangeOf", type, module);
    };
  }

  private String own(TypeModel type, TypeScriptModule module) {
    return types.isText(type)
        ? text(module)
        : names
            .find(type)
            .map(name -> module.value(TypeScriptNames.constant(name, "Codec"), OWN))
            .orElseGet(() -> text(module));
  }

  private String range(String codec, TypeModel type, TypeScriptModule module) {
    return catalog
        .bounds(type)
        .filter(bounds -> !types.isText(type))
        .map(bounds -> "%s(%s)".formatted(module.value(codec, RUNTIME), of(bounds, module)))
        .orElseGet(() -> text(module));
  }

  private static String builtIn(BuiltInType type, TypeScriptModule module) {
    return switch (type.shape()) {
      case JSON -> "%s(%d)".formatted(module.value("json", RUNTIME), type.oid());
      case POINT -> module.value("point", RUNTIME);
      case CIRCLE -> module.value("circle", RUNTIME);
      case TEXT, UUID -> text(module);
      case BOOLEAN,
          INT2,
          INT4,
          OID,
          FLOAT,
          BIGINT,
          NUMERIC,
          BYTES,
          DATE,
          TIMESTAMP,
          TIMESTAMPTZ,
          TIME,
          INTERVAL ->
          builtIn(type.oid(), module);
    };
  }

  private static String builtIn(int oid, TypeScriptModule module) {
    return "%s(%d)".formatted(module.value("builtIn", RUNTIME), oid);
  }

  static String text(TypeScriptModule module) {
    return module.value("text", RUNTIME);
  }
}
