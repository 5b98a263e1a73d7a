package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.UniqueNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of the attributes of one class. None is a keyword, none is a member of every model, and
 * none hides a type that the class names further down: each of those gets an underscore at its end.
 */
final class AttributeNames {
  /** Members of {@code pydantic.BaseModel} and of {@code Row}. */
  private static final Set<String> MEMBERS =
      Set.of(
          "column_values",
          "construct",
          "copy",
          "dict",
          "from_orm",
          "json",
          "model_computed_fields",
          "model_config",
          "model_construct",
          "model_copy",
          "model_dump",
          "model_dump_json",
          "model_extra",
          "model_fields",
          "model_fields_set",
          "model_json_schema",
          "model_parametrized_name",
          "model_post_init",
          "model_rebuild",
          "model_validate",
          "model_validate_json",
          "model_validate_strings",
          "parse_file",
          "parse_obj",
          "parse_raw",
          "schema",
          "schema_json",
          "update_forward_refs",
          "validate");

  /** What the types of attributes are made of. */
  static final Set<String> BUILT_IN =
      Set.of(
          "bool",
          "bytearray",
          "bytes",
          "complex",
          "dict",
          "dt",
          "float",
          "frozenset",
          "int",
          "list",
          "object",
          "set",
          "str",
          "tuple");

  private final NameCase nameCase;
  private final Set<String> reserved = new HashSet<>(MEMBERS);

  /**
   * Reserves names.
   *
   * @param nameCase how attributes are called
   * @param types names of all types and of all packages that chosen types come from
   */
  AttributeNames(NameCase nameCase, Set<String> types) {
    this.nameCase = nameCase;
    reserved.addAll(PythonIdentifier.KEYWORDS);
    reserved.addAll(BUILT_IN);
    reserved.addAll(PythonNames.TAKEN);
    reserved.addAll(types);
  }

  /**
   * Names the attributes of one class. A column whose name is fit for an attribute keeps it, and no
   * other attribute is called like a column: models take values by both names.
   *
   * @param columns names of the columns, in order; empty ones for those without a name
   * @param instead a word for a name without letters
   * @return names in the same order
   */
  List<String> of(List<String> columns, String instead) {
    Set<String> taken = new HashSet<>(reserved);
    taken.addAll(columns);
    UniqueNames others = UniqueNames.keeping(taken);
    return columns.stream()
        .map(column -> {
          String name = fit(PythonIdentifier.variable(column, nameCase, instead));
          return name.equals(column) ? name : others.claim(name);
        })
        .toList();
  }

  private String fit(String name) {
    return reserved.contains(name) ? name + "_" : name;
  }
}
