package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CREATE and ALTER OPERATOR. */
final class OperatorFold {
  private final StatementContext statement;
  private final QualifiedName name;
  private final Optional<DataType> left;
  private final DataType right;
  private final DefinitionOptions options;

  private OperatorFold(StatementContext statement, Node definition, List<Node> given) {
    this.statement = statement;
    this.name = statement.newName(Trees.names(definition, "defnames"));
    this.options = new DefinitionOptions(statement, given);
    options.alias("procedure", "function");
    this.left = options.value("leftarg").map(statement::type).map(DataType::withoutModifiers);
    this.right =
        options
            .value("rightarg")
            .map(statement::type)
            .map(DataType::withoutModifiers)
            .orElseThrow(() -> new FoldException("operator right argument type must be specified"));
  }

  static void create(StatementContext statement) {
    Node node = statement.node();
    OperatorFold fold = new OperatorFold(statement, node, node.nodes("definition"));
    StructuralId id = ObjectId.operator(fold.name, fold.left, fold.right);
    OpaqueObject operator =
        Definitions.of(
            statement, id, "operator", Optional.empty(), List.of(fold.normal(node)), List.of());
    Definitions.create(statement, operator);
    link(statement, fold, id);
  }

  private Node normal(Node definition) {
    options.function("function", Stream.concat(left.stream(), Stream.of(right)).toList());
    options.type("leftarg");
    options.type("rightarg");
    commutator().ifPresent(other -> options.add("commutator", OperatorLookup.reference(other)));
    negator().ifPresent(other -> options.add("negator", OperatorLookup.reference(other)));
    options.function("restrict");
    options.function("join");
    options.whenSet("hashes");
    options.whenSet("merges");
    return DefinitionOptions.withList(
        definition.with("defnames", DefinitionOptions.names(name)), "definition", options.normal());
  }

  private Optional<QualifiedName> commutator() {
    return options
        .value("commutator")
        .map(Trees::names)
        .map(names -> other(names, Optional.of(right), left.orElse(right)));
  }

  private Optional<QualifiedName> negator() {
    return options.value("negator").map(Trees::names).map(names -> other(names, left, right));
  }

  /**
   * An operator that may be made later: then in the schema in which this statement makes things.
   */
  private QualifiedName other(List<String> names, Optional<DataType> itsLeft, DataType itsRight) {
    return new OperatorLookup(statement)
        .find(names, itsLeft, itsRight)
        .orElseGet(() -> statement.newName(names));
  }

  /**
   * PostgreSQL writes the links to a commutator and a negator into the other operator too if that
   * is there already ({@code OperatorUpd} in {@code src/backend/catalog/pg_operator.c}). So that
   * the order makes no difference, a link from either side counts for both.
   */
  private static void link(StatementContext statement, OperatorFold made, StructuralId id) {
    made.commutator()
        .ifPresent(other ->
            setLink(
                statement,
                ObjectId.operator(other, Optional.of(made.right), made.left.orElse(made.right)),
                "commutator",
                made.name));
    made.negator()
        .ifPresent(other ->
            setLink(
                statement, ObjectId.operator(other, made.left, made.right), "negator", made.name));
    for (SchemaObject object : List.copyOf(statement.builder().objects())) {
      if (object instanceof OpaqueObject other
          && other.id().objectClass() == ObjectClass.OPERATOR
          && !other.id().equals(id)) {
        linkFrom(statement, other, id);
      }
    }
  }

  private static void linkFrom(StatementContext statement, OpaqueObject other, StructuralId id) {
    Node tree = Definitions.create(other);
    OperatorFold fold = new OperatorFold(statement, tree, tree.nodes("definition"));
    boolean commutes =
        fold.commutator()
            .filter(it ->
                ObjectId.operator(it, Optional.of(fold.right), fold.left.orElse(fold.right))
                    .equals(id))
            .isPresent();
    boolean negates =
        fold.negator()
            .filter(it -> ObjectId.operator(it, fold.left, fold.right).equals(id))
            .isPresent();
    if (commutes) {
      setLink(statement, id, "commutator", fold.name);
    }
    if (negates) {
      setLink(statement, id, "negator", fold.name);
    }
  }

  private static void setLink(
      StatementContext statement, StructuralId id, String option, QualifiedName other) {
    statement
        .builder()
        .find(id, OpaqueObject.class)
        .ifPresent(before -> {
          Node tree = Definitions.create(before);
          List<Node> given = new ArrayList<>();
          given.add(DefinitionOptions.option(option, Optional.of(OperatorLookup.reference(other))));
          given.addAll(tree.nodes("definition"));
          redefine(statement, before, given);
        });
  }

  private static void redefine(
      StatementContext statement, OpaqueObject before, List<Node> options) {
    Node tree = Definitions.create(before);
    OperatorFold fold = new OperatorFold(statement, tree, options);
    Definitions.change(statement, before, List.of(fold.normal(tree)));
  }

  /** ALTER OPERATOR … SET: NONE takes an estimator away. */
  static void alter(StatementContext statement) {
    Node node = statement.node();
    ObjectId id =
        new ObjectLocator(statement).locate("OBJECT_OPERATOR", node.node("opername").orElseThrow());
    OpaqueObject before = Definitions.find(statement, id);
    List<Node> all = new ArrayList<>(Definitions.create(before).nodes("definition"));
    all.addAll(node.nodes("options"));
    redefine(statement, before, all);
    Node tree = Definitions.create(Definitions.find(statement, id));
    link(statement, new OperatorFold(statement, tree, tree.nodes("definition")), (StructuralId) id);
  }
}
