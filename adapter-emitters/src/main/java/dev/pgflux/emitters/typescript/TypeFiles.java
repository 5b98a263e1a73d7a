package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;

/** The types that a database made: enums, domains, composites and ranges. */
final class TypeFiles {
  private final Generation generation;
  private final Shapes shapes;

  TypeFiles(Generation generation) {
    this.generation = generation;
    this.shapes = new Shapes(generation);
  }

  TypeScriptModule enums() {
    TypeScriptModule module = generation.module("enums");
    generation.catalog().schema().enums().forEach(it -> enumeration(it, module.out()));
    return module;
  }

  private void enumeration(EnumModel type, SourceWriter out) {
    String name = generation.names().of(type);
    if (type.labels().isEmpty()) {
      TypeScriptText.comment(out, type.comment());
      out.line("export type %s = never;".formatted(name)).blank();
      return;
    }
    switch (generation.options().enumStyle()) {
      case UNION -> union(type, name, out);
      case CONST_OBJECT -> constObject(type, name, out);
      case TS_ENUM -> {
        TypeScriptText.comment(out, type.comment());
        members(type, out.open("export enum " + name + " {"), " = ");
        out.close("}").blank();
      }
    }
  }

  private static void union(EnumModel type, String name, SourceWriter out) {
    String labels = TypeScriptNames.constant(name, "Labels");
    TypeScriptText.comment(out, List.of("The labels of " + name + ", in order."));
    out.open("export const " + labels + " = [");
    type.labels().forEach(label -> out.line(TypeScriptText.literal(label) + ","));
    out.close("] as const;").blank();
    TypeScriptText.comment(out, type.comment());
    out.line("export type %s = (typeof %s)[number];".formatted(name, labels)).blank();
  }

  private static void constObject(EnumModel type, String name, SourceWriter out) {
    TypeScriptText.comment(out, type.comment());
    members(type, out.open("export const " + name + " = {"), ": ");
    out.close("} as const;").blank();
    TypeScriptText.comment(out, type.comment());
    out.line("export type %1$s = (typeof %1$s)[keyof typeof %1$s];".formatted(name)).blank();
  }

  private static void members(EnumModel type, SourceWriter out, String equals) {
    UniqueNames unique = UniqueNames.keeping(List.of());
    for (String label : type.labels()) {
      String wanted = label.isEmpty() ? "Empty" : TypeScriptNames.pascal(label);
      out.line(unique.claim(wanted) + equals + TypeScriptText.literal(label) + ",");
    }
  }

  TypeScriptModule domains() {
    TypeScriptModule module = generation.module("domains");
    generation.catalog().schema().domains().forEach(it -> domain(it, module));
    return module;
  }

  private void domain(DomainModel domain, TypeScriptModule module) {
    TypeScriptText.comment(module.out(), domain.comment());
    alias(generation.names().of(domain), generation.types().of(domain.baseType(), module), module);
  }

  private static void alias(String name, String type, TypeScriptModule module) {
    module.out().line("export type %s = %s;".formatted(name, type)).blank();
  }

  TypeScriptModule composites() {
    TypeScriptModule module = generation.module("composites");
    generation.catalog().schema().composites().forEach(it -> composite(it, module));
    return module;
  }

  private void composite(CompositeModel composite, TypeScriptModule module) {
    TypeScriptText.comment(module.out(), composite.comment());
    shapes.write(
        generation.names().of(composite),
        shapes.read(composite, composite.attributes(), module),
        module);
  }

  TypeScriptModule ranges() {
    TypeScriptModule module = generation.module("ranges");
    generation.catalog().schema().ranges().forEach(it -> range(it, module));
    return module;
  }

  private void range(RangeModel range, TypeScriptModule module) {
    TypeModel type =
        new TypeUse(TypeModel.Kind.RANGE, range.schema(), range.name(), List.of(), false);
    String name = generation.names().of(range);
    TypeScriptText.comment(module.out(), range.comment());
    alias(name, generation.types().rangeOf(type, range.subtype(), module), module);
    String several = generation.options().parsedStructures() ? name + "[]" : "string";
    alias(generation.names().multirange(range), several, module);
  }
}
