package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Models of tables, views and composite types, and of what is written of tables' rows. */
final class ModelDeclarations {
  /** What a model is for. */
  private enum Form {
    /** A row that was read. */
    ROW,
    /** A value of a composite type, which people make as well as the database. */
    VALUE,
    /** A row that is put in. */
    CREATE,
    /** What becomes different in a row. */
    UPDATE
  }

  private record Attribute(ColumnModel column, String name, boolean nullable) {}

  private final PythonNames names;
  private final PythonTypes types;
  private final AttributeNames attributeNames;
  private final PythonOptions options;

  ModelDeclarations(
      PythonNames names, PythonTypes types, AttributeNames attributeNames, PythonOptions options) {
    this.names = names;
    this.types = types;
    this.attributeNames = attributeNames;
    this.options = options;
  }

  Declaration composite(CompositeModel composite) {
    String name = names.of(composite);
    DeclarationWriter writer = new DeclarationWriter();
    open(writer, name, "Row", "Composite type " + path(composite) + ".", composite.comment());
    fields(writer, composite, attributes(composite.attributes(), false), Form.VALUE);
    return writer.declaration(PythonModule.COMPOSITES, List.of(name));
  }

  /** A view or a table; a table also in the forms for writing it. */
  Declaration row(RowModel row) {
    return switch (row.kind()) {
      case TABLE -> table(row, "Table ");
      case FOREIGN_TABLE -> table(row, "Foreign table ");
      case VIEW -> view(row, "View ");
      case MATERIALIZED_VIEW -> view(row, "Materialized view ");
    };
  }

  private Declaration view(RowModel row, String kind) {
    String name = names.of(row);
    DeclarationWriter writer = new DeclarationWriter();
    open(writer, name, "Row", kind + path(row) + ".", row.comment());
    fields(writer, row, attributes(row.columns(), false), Form.ROW);
    return writer.declaration(PythonModule.VIEWS, List.of(name));
  }

  private Declaration table(RowModel row, String kind) {
    String name = names.of(row);
    List<Attribute> attributes = attributes(row.columns(), true);
    List<Attribute> written =
        attributes.stream().filter(it -> !options.readonly().leavesOut(it.column())).toList();
    DeclarationWriter writer = new DeclarationWriter();
    open(writer, name, "Row", kind + path(row) + ".", row.comment());
    fields(writer, row, attributes, Form.ROW);
    if (options.readonly() == Readonly.ALL) {
      return writer.declaration(PythonModule.TABLES, List.of(name));
    }
    writer.blank().blank();
    String create = names.claim(name + "Create");
    open(writer, create, "RowInput", "A new row of " + path(row) + ".", Optional.empty());
    input(writer, row, written, Form.CREATE);
    writer.blank().blank();
    String update = names.claim(name + "Update");
    open(writer, update, "RowInput", "Changes to a row of " + path(row) + ".", Optional.empty());
    input(writer, row, written, Form.UPDATE);
    return writer.declaration(PythonModule.TABLES, List.of(name, create, update));
  }

  /** The result of a routine, as a model of its own. */
  Declaration result(String name, NamedModel routine, List<ColumnModel> columns) {
    DeclarationWriter writer = new DeclarationWriter();
    open(writer, name, "Row", "What " + path(routine) + " gives.", Optional.empty());
    fields(writer, routine, attributes(columns, false), Form.ROW);
    return writer.declaration(PythonModule.FUNCTIONS, List.of(name));
  }

  private static void open(
      DeclarationWriter writer,
      String name,
      String base,
      String summary,
      Optional<String> comment) {
    writer
        .open("class %s(%s):".formatted(name, writer.use(PythonImport.values(base))))
        .docstring(summary, comment);
  }

  private static String path(NamedModel model) {
    return model.schema() + "." + model.name();
  }

  private List<Attribute> attributes(List<ColumnModel> columns, boolean constrained) {
    List<String> names =
        attributeNames.of(columns.stream().map(ColumnModel::name).toList(), "column");
    List<Attribute> attributes = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      ColumnModel it = columns.get(at);
      boolean nullable = it.nullable() && !(constrained && types.refusesNull(it.type()));
      attributes.add(new Attribute(it, names.get(at), nullable));
    }
    return attributes;
  }

  private void input(
      DeclarationWriter writer, NamedModel owner, List<Attribute> attributes, Form form) {
    List<String> notNull =
        attributes.stream()
            .filter(it -> !it.nullable() && isOptional(it, form) && showsNull(owner, it))
            .map(it -> PythonText.literal(it.name()))
            .sorted()
            .toList();
    if (!notNull.isEmpty()) {
      notNull(writer.blank(), notNull);
    }
    fields(writer, owner, attributes, form);
  }

  private static void notNull(DeclarationWriter writer, List<String> fields) {
    String start =
        "_not_null: %s[frozenset[str]] = frozenset("
            .formatted(writer.use(PythonImport.typing("ClassVar")));
    String all = "{" + String.join(", ", fields) + "}";
    if (writer.fits(start + all + ")")) {
      writer.line(start + all + ")");
    } else if (writer.fits(" ".repeat(DeclarationWriter.INDENTATION) + all)) {
      writer.open(start).line(all).close(")");
    } else {
      writer.open(start).open("{");
      fields.forEach(field -> writer.line(field + ","));
      writer.close("}").close(")");
    }
  }

  private void fields(
      DeclarationWriter writer, NamedModel owner, List<Attribute> attributes, Form form) {
    if (!attributes.isEmpty()) {
      writer.blank();
    }
    attributes.forEach(it -> field(writer, owner, it, form));
    writer.close();
  }

  private void field(DeclarationWriter writer, NamedModel owner, Attribute attribute, Form form) {
    boolean optional = isOptional(attribute, form);
    PythonType type = types.of(owner, attribute.column());
    boolean orNull = (attribute.nullable() || optional) && showsNull(owner, attribute);
    String annotation = orNull ? orNull(writer, type) : writer.use(type);
    String start = attribute.name() + ": " + annotation;
    List<String> arguments = arguments(attribute, form);
    if (arguments.isEmpty()) {
      writer.line(start + (optional ? " = None" : ""));
      return;
    }
    if (optional) {
      arguments.addFirst("default=None");
    }
    String call = writer.use(PythonImport.pydantic("Field"));
    writer.bracketed(start + " = " + call + "(", arguments, ")");
  }

  private static boolean isOptional(Attribute attribute, Form form) {
    return switch (form) {
      case ROW -> false;
      case VALUE, UPDATE -> true;
      case CREATE -> attribute.nullable() || attribute.column().origin() != ColumnModel.Origin.NONE;
    };
  }

  /**
   * Whether a type needs to be told that there may be nothing. JSON has a null of its own, which is
   * a value of the type, and NULL beside it only where the column allows it.
   */
  private boolean showsNull(NamedModel owner, Attribute attribute) {
    PythonType type = types.of(owner, attribute.column());
    return !type.equals(PythonType.ANY) && (attribute.nullable() || !type.equals(PythonTypes.JSON));
  }

  String orNull(DeclarationWriter writer, PythonType type) {
    String text = writer.use(type);
    return options.optional()
        ? "%s[%s]".formatted(writer.use(PythonImport.typing("Optional")), text)
        : text + " | None";
  }

  private List<String> arguments(Attribute attribute, Form form) {
    List<String> arguments = new ArrayList<>();
    ColumnModel column = attribute.column();
    if (!attribute.name().equals(column.name())) {
      String alias = PythonText.literal(column.name());
      arguments.add("validation_alias=" + alias);
      arguments.add("serialization_alias=" + alias);
    }
    if (form == Form.ROW && options.readonly().covers(column)) {
      arguments.add("frozen=True");
    }
    column
        .comment()
        .map(comment -> String.join("\n", CommentText.lines(comment)))
        .filter(comment -> !comment.isEmpty())
        .ifPresent(comment -> arguments.add("description=" + PythonText.literal(comment)));
    return arguments;
  }
}
