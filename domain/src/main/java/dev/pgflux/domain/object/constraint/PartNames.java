package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names for parts that nobody named, as PostgreSQL chooses them ({@code ChooseIndexName} in {@code
 * src/backend/commands/indexcmds.c}).
 */
public final class PartNames {
  private PartNames() {}

  /**
   * An identity for an index or constraint.
   *
   * @param part the index or constraint
   * @param isTaken whether something has an identity already
   * @return the first that is free
   */
  public static ObjectId free(SchemaObject part, Predicate<ObjectId> isTaken) {
    ObjectId id = name(part, "");
    for (int pass = 1; isTaken.test(id) || isTaken.test(asRelation(id)); pass++) {
      id = name(part, Integer.toString(pass));
    }
    return id;
  }

  /**
   * Whether the name of a part is one that PostgreSQL chooses while no other has it.
   *
   * @param part an index or constraint of a partition
   * @param above what the table above has of the same whole, or the whole
   * @return true if nobody need to have chosen it
   */
  public static boolean isChosen(SchemaObject part, Optional<SchemaObject> above) {
    boolean asAbove =
        part instanceof Constraint constraint
            && constraint.definition() instanceof ConstraintDefinition.ForeignKey
            && above.orElse(null) instanceof Constraint parents
            && parents.id().name().equals(constraint.id().name());
    return asAbove || name(part, "").equals(part.id());
  }

  private static ObjectId asRelation(ObjectId id) {
    return id instanceof ObjectId.MemberId member ? member.asRelation() : id;
  }

  private static ObjectId name(SchemaObject part, String number) {
    return switch (part) {
      case Index it ->
          ObjectId.relation(
              new QualifiedName(
                  it.table().name().schema(),
                  made(it.table(), elements(it.elements(), it.include()), "idx" + number)));
      case Constraint it -> ObjectId.constraint(it.owner(), name(it, number));
      case SchemaObject other ->
          throw new IllegalArgumentException(other.id() + " is no index and no constraint");
    };
  }

  private static Identifier name(Constraint constraint, String number) {
    QualifiedId table = constraint.owner();
    return switch (constraint.definition()) {
      case ConstraintDefinition.Key it when it.primary() ->
          made(table, Stream.of(), "pkey" + number);
      case ConstraintDefinition.Key it ->
          made(
              table,
              Stream.concat(it.columns().stream(), it.index().include().stream()),
              "key" + number);
      case ConstraintDefinition.Exclusion it ->
          made(
              table,
              elements(
                  it.elements().stream()
                      .map(ConstraintDefinition.ExclusionElement::element)
                      .toList(),
                  it.index().include()),
              "excl" + number);
      case ConstraintDefinition.ForeignKey it ->
          made(table, it.columns().stream(), "fkey" + number);
      case ConstraintDefinition.Check it -> made(table, Stream.of(), "check" + number);
    };
  }

  /** Names that come again are numbered ({@code ChooseIndexColumnNames}). */
  private static Stream<Identifier> elements(List<IndexElement> keys, List<Identifier> included) {
    List<String> names = new ArrayList<>();
    Stream.concat(keys.stream().map(PartNames::keyName), included.stream().map(Identifier::value))
        .forEach(name -> {
          String free = name;
          for (int number = 1; names.contains(free); number++) {
            free = name + number;
          }
          names.add(free);
        });
    return names.stream().map(Identifier::of);
  }

  private static String keyName(IndexElement element) {
    return switch (element.key()) {
      case IndexElement.Key.OfColumn it -> it.name().value();
      case IndexElement.Key.OfExpression it -> functionName(it.expression()).orElse("expr");
    };
  }

  /** {@code FigureIndexColname} in {@code src/backend/parser/parse_target.c}, its plain case. */
  private static Optional<String> functionName(Fragment expression) {
    return expression.resolution() instanceof Fragment.Resolution.Resolved resolved
            && resolved.printable() instanceof SqlTree.Node call
            && call.is("FuncCall")
            && !call.nodes("funcname").isEmpty()
        ? Optional.of(call.nodes("funcname").getLast().text("sval"))
        : Optional.empty();
  }

  private static Identifier made(QualifiedId table, Stream<Identifier> columns, String label) {
    String joined = columns.map(Identifier::value).collect(Collectors.joining("_"));
    return Identifier.of(MadeName.of(table.name().name().value(), joined, label));
  }
}
