package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.typescript.TypeScriptOptions.BigintAs;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes node-postgres give values as the types say, where it would not by itself. */
final class ParsersFile {
  private final Generation generation;
  private final List<TypeUse> used;

  ParsersFile(Generation generation) {
    this.generation = generation;
    this.used = UsedTypes.of(generation.catalog(), generation.options().functions());
  }

  /** The file, with nothing in it where node-postgres does well by itself. */
  TypeScriptModule parsers() {
    TypeScriptModule module = generation.module("parsers");
    List<String> builtIns = builtIns(module);
    List<String> own = generation.options().parsedStructures() ? own(module) : List.of();
    if (generation.options().parsedStructures()) {
      generation.catalog().schema().composites().forEach(it -> codec(it, it.attributes(), module));
      rowsAsValues().forEach(it -> codec(it, it.columns(), module));
    }
    if (!builtIns.isEmpty() || generation.options().parsedStructures()) {
      typeParsers(builtIns, own, module);
    }
    return module;
  }

  private List<String> builtIns(TypeScriptModule module) {
    List<String> entries = new ArrayList<>();
    TypeScriptOptions options = generation.options();
    if (options.bigintAs() != BigintAs.STRING) {
      boolean bigint = options.bigintAs() == BigintAs.BIGINT;
      add("int8", bigint ? "BigInt(value)" : "Number(value)", entries, module);
    }
    switch (options.dateAs()) {
      case DATE -> {
        // That is what node-postgres does.
      }
      case STRING ->
          List.of("date", "timestamp", "timestamptz")
              .forEach(name -> add(name, "value", entries, module));
      case TEMPORAL -> {
        String temporal =
            options.temporalFrom().isEmpty()
                ? "Temporal"
                : module.packageValue("Temporal", options.temporalFrom());
        add("date", temporal + ".PlainDate.from(value)", entries, module);
        add("time", temporal + ".PlainTime.from(value)", entries, module);
        add("timestamp", temporal + ".PlainDateTime.from(value)", entries, module);
        add("timestamptz", temporal + ".Instant.from(value)", entries, module);
      }
    }
    if (options.parsedStructures()) {
      arrayOf("numeric", entries, module);
    }
    return entries;
  }

  private void add(String type, String expression, List<String> entries, TypeScriptModule module) {
    BuiltInType.of(TypeUse.builtIn(type))
        .ifPresent(it ->
            entries.add(
                "[%d, %s((value) => %s)],"
                    .formatted(it.oid(), module.value("parsed", "codecs"), expression)));
    arrayOf(type, entries, module);
  }

  private void arrayOf(String type, List<String> entries, TypeScriptModule module) {
    BuiltInType.of(TypeUse.builtIn(type))
        .ifPresent(it ->
            entries.add(
                "[%d, %s(%s(%d))],"
                    .formatted(
                        it.arrayOid(),
                        module.value("arrayOf", "codecs"),
                        module.value("builtIn", "codecs"),
                        it.oid())));
  }

  private List<String> own(TypeScriptModule module) {
    return used.stream()
        .filter(this::isLeftAsText)
        .map(type ->
            "{ schema: %s, name: %s, array: %s, codec: %s },"
                .formatted(
                    TypeScriptText.literal(type.schema()),
                    TypeScriptText.literal(type.name()),
                    type.array(),
                    generation.codecs().of(type, module)))
        .toList();
  }

  private boolean isLeftAsText(TypeModel type) {
    if (generation.types().isChosen(type) || !isKnown(type)) {
      return false;
    }
    return switch (type.kind()) {
      case BASE -> type.array() && BuiltInType.of(type).filter(it -> it.arrayOid() != 0).isEmpty();
      case ENUM, DOMAIN, UNKNOWN -> type.array();
      case COMPOSITE, ROW, RANGE, MULTIRANGE -> true;
    };
  }

  /** Pseudo-types have no values; a row type that is not generated stays text. */
  private boolean isKnown(TypeModel type) {
    return switch (type.kind()) {
      case ROW -> generation.catalog().row(type).isPresent();
      case RANGE, MULTIRANGE -> generation.catalog().bounds(type).isPresent();
      case BASE -> !Routines.isPseudo(type);
      case ENUM, DOMAIN, COMPOSITE, UNKNOWN -> true;
    };
  }

  private Set<RowModel> rowsAsValues() {
    Set<RowModel> rows = new LinkedHashSet<>();
    used.stream()
        .filter(type -> type.kind() == TypeModel.Kind.ROW)
        .forEach(type -> generation.catalog().row(type).ifPresent(rows::add));
    return rows;
  }

  private void codec(NamedModel owner, List<ColumnModel> columns, TypeScriptModule module) {
    SourceWriter out = module.out();
    Map<String, String> keys = generation.keys().of(columns);
    String name = TypeScriptNames.constant(generation.names().of(owner), "Codec");
    String head =
        "export const %s: %s = %s(() => ["
            .formatted(name, module.type("Codec", "codecs"), module.value("compositeOf", "codecs"));
    if (columns.isEmpty()) {
      out.line(head + "]);").blank();
      return;
    }
    out.open(head);
    columns.forEach(column ->
        out.line(
            "[%s, %s, %s],"
                .formatted(
                    TypeScriptText.literal(keys.getOrDefault(column.name(), column.name())),
                    TypeScriptText.literal(column.name()),
                    generation.codecs().of(column.type(), module))));
    out.close("]);").blank();
  }

  private void typeParsers(List<String> builtIns, List<String> own, TypeScriptModule module) {
    SourceWriter out = module.out();
    String parsers = module.type("TypeParsers", "values");
    boolean asks = generation.options().parsedStructures();
    list(
        "const builtIns: readonly (readonly [number, " + module.type("Codec", "codecs") + "])[]",
        builtIns,
        out);
    if (asks) {
      list("const own: readonly " + module.type("OwnType", "codecs") + "[]", own, out);
    }
    TypeScriptText.comment(out, doc(asks));
    String database = asks ? ", db: " + module.type("Queryable", "values") : "";
    out.open(
        "export function typeParsers(given: %1$s%2$s): %3$s {"
            .formatted(parsers, database, asks ? "Promise<" + parsers + ">" : parsers));
    out.line(
        asks
            ? "return %s(given, builtIns, own, db);"
                .formatted(module.value("withOwnTypes", "codecs"))
            : "return %s(given, builtIns);".formatted(module.value("withBuiltIns", "codecs")));
    out.close("}").blank();
  }

  private static void list(String head, List<String> entries, SourceWriter out) {
    if (entries.isEmpty()) {
      out.line(head + " = [];").blank();
      return;
    }
    out.open(head + " = [");
    entries.forEach(out::line);
    out.close("];").blank();
  }

  private static List<String> doc(boolean asks) {
    return asks
        ? List.of(
            "The parsers that give values as the types say, to be set as types of a Pool or a Client:",
            "new Pool({ types: await typeParsers(pg.types, client) }). The client finds the numbers",
            "of the database's own types, once.")
        : List.of(
            "The parsers that give values as the types say, to be set as types of a Pool or a Client:",
            "new Pool({ types: typeParsers(pg.types) }).");
  }
}
