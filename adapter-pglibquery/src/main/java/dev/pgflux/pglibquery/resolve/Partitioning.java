package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.constant.ConstantText;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Partition keys and bounds ({@code src/backend/partitioning/partbounds.c}). */
final class Partitioning {
  private final Expressions expressions;
  private final Level level;

  Partitioning(Expressions expressions, Level level) {
    this.expressions = expressions;
    this.level = level;
  }

  SqlTree key(Node specification) {
    List<SqlTree> elements = new ArrayList<>();
    for (Node element : specification.nodes("partParams")) {
      elements.add(element(element));
    }
    return Trees.node(
        "PartitionSpec",
        "strategy",
        specification.field("strategy").orElse(Trees.text("")),
        "partParams",
        Trees.list(elements));
  }

  private Node element(Node element) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    String name = element.text("name");
    if (!name.isEmpty()) {
      Node reference = Trees.node("ColumnRef", "fields", Trees.list(List.of(Trees.string(name))));
      fields.put("expr", expressions.analyze(reference, level).tree());
    }
    element
        .node("expr")
        .ifPresent(expression -> fields.put("expr", expressions.analyze(expression, level).tree()));
    List<String> collation = NameParts.of(element.list("collation"));
    if (!collation.isEmpty()) {
      fields.put(
          "collation",
          expressions
              .analysis()
              .catalog()
              .findCollation(collation, expressions.analysis().path())
              .map(Trees::name)
              .orElse(Trees.text(String.join(".", collation))));
    }
    List<String> operatorClass = NameParts.of(element.list("opclass"));
    if (!operatorClass.isEmpty()) {
      fields.put("opclass", Trees.text(operatorClass.getLast()));
    }
    return Node.of("PartitionElem", fields);
  }

  SqlTree bound(Node bound, List<DataType> keyTypes) {
    Node canonical = bound;
    for (String list : List.of("listdatums", "lowerdatums", "upperdatums")) {
      List<Node> values = bound.nodes(list);
      List<SqlTree> converted = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        int column = list.equals("listdatums") ? 0 : i;
        DataType type = column < keyTypes.size() ? keyTypes.get(column) : Types.UNDETERMINED;
        converted.add(value(values.get(i), type));
      }
      if (!values.isEmpty()) {
        canonical = canonical.with(list, Trees.list(converted));
      }
    }
    return canonical;
  }

  /** PostgreSQL evaluates bounds: a constant is one of the key's type, however it was written. */
  @SuppressWarnings("ReferenceEquality") // asks whether the constant was found without a cast
  private Node value(Node value, DataType type) {
    if (value.is("ColumnRef")) {
      return value;
    }
    Typed typed = expressions.conversion().implicitly(expressions.analyze(value, level), type);
    Node tree = typed.tree();
    Node constant =
        tree.is("Cast") ? tree.node("arg").filter(it -> it.is("Const")).orElse(tree) : tree;
    boolean number =
        List.of(Types.INT4.toString(), Types.INT8.toString(), Types.NUMERIC.toString())
            .contains(constant.text("type"));
    boolean convertible =
        constant.is("Const")
            && Types.known(type)
            && (constant == tree || number)
            && !constant.flag("isnull");
    DataType base = expressions.analysis().catalog().baseType(type).withoutModifiers();
    return convertible
        ? Trees.node(
            "Const",
            "type",
            Trees.type(base),
            "value",
            Trees.text(ConstantText.of(base, constant.text("value"))))
        : tree;
  }
}
