package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The operators and functions of an operator class and of its family, each with its types. Which of
 * the two a member belongs to, PostgreSQL decides ({@code amadjustmembers} of the access method).
 */
final class OperatorMembers {
  private static final int OPERATOR = 1;
  private static final int FUNCTION = 2;

  private record Member(int kind, int number, DataType left, DataType right)
      implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
        Comparator.comparingInt(Member::kind)
            .thenComparingInt(Member::number)
            .thenComparing(Member::left)
            .thenComparing(Member::right);

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }
  }

  private final StatementContext statement;
  private final String method;
  private final Optional<DataType> type;
  private final TreeMap<Member, Node> ofClass = new TreeMap<>();
  private final TreeMap<Member, Node> ofFamily = new TreeMap<>();
  private final List<ObjectId> dependencies = new ArrayList<>();
  private Optional<Node> storage = Optional.empty();

  /** Without a type the members are those of a family alone. */
  OperatorMembers(StatementContext statement, String method, Optional<DataType> type) {
    this.statement = statement;
    this.method = method;
    this.type = type;
  }

  void add(Node item) {
    switch ((int) item.number("itemtype")) {
      case OPERATOR -> operator(item);
      case FUNCTION -> function(item);
      default -> {
        DataType stored = statement.type(item.node("storedtype").orElseThrow());
        if (!type.equals(Optional.of(stored.withoutModifiers()))) {
          storage = Optional.of(item);
        }
      }
    }
  }

  /** DROP names the types alone. */
  void remove(Node item) {
    List<DataType> types = types(item.nodes("class_args"));
    ofFamily.remove(
        new Member(
            (int) item.number("itemtype"),
            (int) item.number("number"),
            types.getFirst(),
            types.getLast()));
  }

  private void operator(Node item) {
    Node name = item.node("name").orElseThrow();
    List<DataType> given = RoutineReference.types(statement, name);
    List<DataType> types = given.isEmpty() ? List.of(ownType(), ownType()) : given;
    OperatorLookup operators = new OperatorLookup(statement);
    QualifiedName operator =
        operators.get(Trees.names(name, "objname"), Optional.of(types.getFirst()), types.getLast());
    operators
        .declared(operator, Optional.of(types.getFirst()), types.getLast())
        .ifPresent(dependencies::add);
    Node qualified =
        DefinitionOptions.withList(
            name.with("objname", DefinitionOptions.names(operator)),
            "objargs",
            types.stream().map(TypeNames::of).toList());
    Node normal = item.with("name", qualified);
    List<String> order = Trees.names(item, "order_family");
    if (!order.isEmpty()) {
      normal = normal.with("order_family", DefinitionOptions.names(sortFamily(order)));
    }
    put(
        new Member(OPERATOR, (int) item.number("number"), types.getFirst(), types.getLast()),
        normal);
  }

  /** The family, of B-trees, by which the operator's results are sorted. */
  private QualifiedName sortFamily(List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    return candidates.stream()
        .filter(name ->
            statement
                .builder()
                .contains(
                    ObjectId.operatorFamily(name, dev.pgflux.domain.name.Identifier.of("btree"))))
        .findFirst()
        .orElseGet(candidates::getFirst);
  }

  private void function(Node item) {
    Node function = RoutineReference.normal(statement, item.node("name").orElseThrow());
    List<DataType> arguments = RoutineReference.types(statement, function);
    List<String> names = Trees.names(function, "objname");
    RoutineId id = new RoutineId(QualifiedName.of(names.getFirst(), names.getLast()), arguments);
    dependencies.addAll(TextSearchFold.made(statement, id));
    int number = (int) item.number("number");
    List<DataType> given = types(item.nodes("class_args"));
    List<DataType> types = given.isEmpty() ? impliedTypes(number, arguments) : given;
    List<SqlTree> both = List.of(TypeNames.of(types.getFirst()), TypeNames.of(types.getLast()));
    put(
        new Member(FUNCTION, number, types.getFirst(), types.getLast()),
        item.with("name", function).with("class_args", new Sequence(both)));
  }

  /** {@code assignProcTypes} in {@code src/backend/commands/opclasscmds.c}. */
  private List<DataType> impliedTypes(int number, List<DataType> arguments) {
    if (method.equals("btree") && number == 1 && arguments.size() == 2) {
      return arguments;
    }
    if (method.equals("btree") && number == 3 && arguments.size() == 5) {
      return List.of(arguments.getFirst(), arguments.get(2));
    }
    if (method.equals("hash") && !arguments.isEmpty() && (number == 1 || number == 2)) {
      return List.of(arguments.getFirst(), arguments.getFirst());
    }
    return List.of(ownType(), ownType());
  }

  private DataType ownType() {
    return type.orElseThrow(
        () -> new FoldException("the members of an operator family must name their types"));
  }

  private List<DataType> types(List<Node> names) {
    return names.stream().map(it -> statement.type(it).withoutModifiers()).toList();
  }

  private void put(Member member, Node item) {
    (type.isPresent() && belongsToClass(member) ? ofClass : ofFamily).put(member, item);
  }

  private boolean belongsToClass(Member member) {
    boolean operator = member.kind() == OPERATOR;
    int number = member.number();
    return switch (method) {
      case "btree", "hash" ->
          (operator || number == 1)
              && member.left().equals(member.right())
              && type.equals(Optional.of(member.left()));
      case "gist" -> !operator && (number == 1 || number == 2 || (number >= 5 && number <= 7));
      case "gin" -> !operator && (number == 2 || number == 3);
      case "spgist" -> !operator && number <= 5;
      default -> true;
    };
  }

  /**
   * What the class consists of; it needs one item, so an empty one says that it stores its type.
   */
  List<Node> ofClass() {
    List<Node> items = new ArrayList<>(ofClass.values());
    storage.ifPresent(items::add);
    if (items.isEmpty()) {
      items.add(
          Node.of(
              "CreateOpClassItem",
              java.util.Map.of(
                  "itemtype", new SqlTree.Number(3), "storedtype", TypeNames.of(ownType()))));
    }
    return items;
  }

  List<Node> ofFamily() {
    return List.copyOf(ofFamily.values());
  }

  List<ObjectId> dependencies() {
    return dependencies;
  }
}
