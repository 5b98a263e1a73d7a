package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.Optional;

/**
 * The types of columns: chosen for one of them, that of a key, or that of their PostgreSQL type.
 */
final class ColumnTypes {
  private final Catalog catalog;
  private final TypeScriptNames names;
  private final TypeScriptTypes types;
  private final ChosenTypes chosen;
  private final Choices<String> jsonShapes;
  private final Optional<Brands> brands;

  ColumnTypes(
      Catalog catalog,
      TypeScriptNames names,
      TypeScriptTypes types,
      ChosenTypes chosen,
      TypeScriptOptions options) {
    this.catalog = catalog;
    this.names = names;
    this.types = types;
    this.chosen = chosen;
    this.jsonShapes = options.jsonShapes();
    this.brands =
        options.brandedIds() ? Optional.of(new Brands(catalog, chosen)) : Optional.empty();
  }

  /** The type that somebody chose for a column. */
  Optional<String> chosen(NamedModel owner, ColumnModel column) {
    return jsonShapes
        .of(owner, column)
        .or(() -> chosen.of(owner, column).map(type -> checked(owner, column, type)));
  }

  /** A type from a comment ends where it seems to end: it adds no property behind it. */
  private static String checked(NamedModel owner, ColumnModel column, String type) {
    if (type.equals(column.hints().get(TypeScriptEmitter.HINT)) && !isOneType(type)) {
      throw new EmitterException(
          "The comment of column %s.%s.%s sets %s=%s, which is no type of TypeScript. Mend the comment."
              .formatted(
                  CommentText.visible(owner.schema()),
                  CommentText.visible(owner.name()),
                  CommentText.visible(column.name()),
                  TypeScriptEmitter.HINT,
                  CommentText.visible(type)));
    }
    return type;
  }

  /** Names, unions, arrays and arguments whose brackets match. */
  private static boolean isOneType(String type) {
    String brackets = type.replaceAll("[^<>\\[\\],]", "");
    String before;
    do {
      before = brackets;
      brackets = brackets.replaceAll("<,*>|\\[,*]", "");
    } while (!brackets.equals(before));
    return brackets.isEmpty() && !type.matches(".*[*/:?].*");
  }

  /** What is read from a column, where it is not NULL. */
  String read(NamedModel owner, ColumnModel column, TypeScriptModule module) {
    return chosen(owner, column)
        .map(module::chosen)
        .or(() -> brand(owner, column).map(table -> module.type(names.of(table) + "Id", "tables")))
        .orElseGet(() -> types.of(column.type(), module));
  }

  /** What may be written to a column. */
  String written(NamedModel owner, ColumnModel column, TypeScriptModule module) {
    return chosen(owner, column).isEmpty() && types.isInterval(column.type())
        ? types.written(column.type(), module)
        : read(owner, column, module);
  }

  /** The table whose key a column holds, if keys have types of their own. */
  Optional<RowModel> brand(NamedModel owner, ColumnModel column) {
    return brands
        .filter(it -> chosen(owner, column).isEmpty() && !types.isChosen(column.type()))
        .flatMap(it -> it.of(owner, column));
  }

  /**
   * Whether NULL can be in a column. A domain that says NOT NULL keeps it out of tables, but not
   * out of what a join or a function gives.
   */
  boolean isNullable(NamedModel owner, ColumnModel column) {
    boolean stored = owner instanceof RowModel row && Rows.isTable(row);
    return column.nullable() && (!stored || catalog.takesNull(column.type()));
  }
}
