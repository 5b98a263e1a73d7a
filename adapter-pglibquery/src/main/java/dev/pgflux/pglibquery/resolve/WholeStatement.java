package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.catalog.Relation;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whole statements: rules, and those of kinds that are kept as text. */
final class WholeStatement {
  private final Expressions expressions;
  private final Analysis analysis;
  private final Level level;
  private final Function<ObjectId.QualifiedId, Level> levels;

  /** Looks at a statement; {@code levels} gives what is visible in a relation's conditions. */
  WholeStatement(
      Expressions expressions, Level level, Function<ObjectId.QualifiedId, Level> levels) {
    this.expressions = expressions;
    this.analysis = expressions.analysis();
    this.level = level;
    this.levels = levels;
  }

  SqlTree canonical(Node statement) {
    return statement.is("RuleStmt") ? rule(statement) : part(statement);
  }

  private SqlTree rule(Node rule) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    for (String name : List.of("rulename", "event", "instead")) {
      rule.field(name).ifPresent(value -> fields.put(name, value));
    }
    rule.node("relation").ifPresent(relation -> fields.put("relation", relation(relation)));
    rule.node("whereClause")
        .ifPresent(condition ->
            fields.put("whereClause", expressions.analyzeAs(condition, level, Types.BOOL).tree()));
    List<SqlTree> actions = new ArrayList<>();
    for (Node action : rule.nodes("actions")) {
      actions.add(action.is("NotifyStmt") ? action : expressions.query(action, level).tree());
    }
    fields.put("actions", Trees.list(actions));
    return Node.of("RuleStmt", fields);
  }

  private SqlTree part(SqlTree tree) {
    return tree instanceof Node node ? node(node) : tree.mapParts(this::part);
  }

  private SqlTree node(Node node) {
    return switch (node.tag()) {
      case "RangeVar" -> relation(node);
      case "TypeName" -> typeOrRoutine(node);
      case "ObjectWithArgs" -> routine(node);
      case "SelectStmt" -> expressions.query(node, level).tree();
      case "PublicationTable" -> publicationTable(node);
      default -> node.mapFields(this::part);
    };
  }

  /** A published table; the order of its columns makes no difference. */
  private SqlTree publicationTable(Node table) {
    Node relation = table.node("relation").orElseThrow();
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("relation", relation(relation));
    List<String> columns = NameParts.of(table.list("columns")).stream().sorted().toList();
    fields.put("columns", Trees.list(columns.stream().map(Trees::text).toList()));
    table
        .node("whereClause")
        .ifPresent(condition ->
            fields.put(
                "whereClause",
                expressions
                    .analyzeAs(
                        condition,
                        find(relation).map(it -> levels.apply(it.id())).orElse(level),
                        Types.BOOL)
                    .tree()));
    return Node.of(table.tag(), fields);
  }

  private Optional<Relation> find(Node node) {
    String schema = node.text("schemaname");
    return analysis
        .catalog()
        .findRelation(
            schema.isEmpty() ? Optional.empty() : Optional.of(schema),
            node.text("relname"),
            analysis.path());
  }

  private Node relation(Node node) {
    Optional<Relation> found = find(node);
    if (found.isEmpty()) {
      return node;
    }
    QualifiedName name = found.get().name();
    QualifiedId id = found.get().id();
    analysis.refer(id);
    analysis.rewrites().set(node, "schemaname", Trees.text(name.schema().value()));
    return node.with("schemaname", Trees.text(name.schema().value()));
  }

  /** An option's value, such as SFUNC of an aggregate, is a type's name to the grammar. */
  private SqlTree typeOrRoutine(Node node) {
    Optional<DataType> type = analysis.resolveType(node);
    if (type.isPresent()) {
      return Trees.type(type.get());
    }
    List<Signature> named =
        analysis.catalog().routines(NameParts.of(node.list("names")), analysis.path());
    List<QualifiedName> names = named.stream().map(Signature::name).distinct().toList();
    if (names.size() != 1) {
      return node;
    }
    named.forEach(signature ->
        analysis.refer(new ObjectId.RoutineId(signature.name(), signature.arguments())));
    if (!names.getFirst().isBuiltIn()) {
      analysis.rewrites().set(node, "names", Trees.nameList(names.getFirst()));
    }
    return Trees.name(names.getFirst());
  }

  private SqlTree routine(Node node) {
    List<String> names = NameParts.of(node.list("objname"));
    List<DataType> arguments = new ArrayList<>();
    for (Node argument : node.nodes("objargs")) {
      arguments.add(
          argument.is("TypeName")
              ? analysis.resolveType(argument).orElse(Types.UNDETERMINED)
              : Types.UNDETERMINED);
    }
    Optional<Signature> found =
        analysis.catalog().routines(names, analysis.path()).stream()
            .filter(signature -> signature.arguments().equals(arguments))
            .findFirst();
    found.ifPresent(signature -> {
      analysis.refer(new ObjectId.RoutineId(signature.name(), signature.arguments()));
      if (!signature.name().isBuiltIn()) {
        analysis.rewrites().set(node, "objname", Trees.nameList(signature.name()));
      }
    });
    return Trees.node(
        node.tag(),
        "objname",
        found
            .map(signature -> Trees.name(signature.name()))
            .orElse(Trees.text(String.join(".", names))),
        "objargs",
        Trees.list(arguments.stream().map(Trees::type).toList()));
  }
}
