package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds casts, transforms, operators, and operator classes and families. */
final class StructuralLocator {
  private StructuralLocator() {}

  static ObjectId locate(StatementContext statement, String type, Node object) {
    return switch (type) {
      case "OBJECT_CAST" -> cast(statement, object);
      case "OBJECT_TRANSFORM" -> transform(statement, object);
      case "OBJECT_OPERATOR" -> operator(statement, object);
      case "OBJECT_OPCLASS" -> ofMethod(statement, object, ObjectId::operatorClass);
      case "OBJECT_OPFAMILY" -> ofMethod(statement, object, ObjectId::operatorFamily);
      default ->
          throw new FoldException(
              "a statement about a " + StatementNames.objectType(type) + " is not understood");
    };
  }

  private static StructuralId cast(StatementContext statement, Node object) {
    List<DataType> types =
        object.nodes("items").stream().map(it -> statement.type(it).withoutModifiers()).toList();
    return existing(statement, ObjectId.cast(types.getFirst(), types.getLast()));
  }

  private static StructuralId transform(StatementContext statement, Node object) {
    List<Node> items = object.nodes("items");
    return existing(
        statement,
        ObjectId.transform(
            statement.type(items.getFirst()).withoutModifiers(),
            Identifier.of(items.getLast().text("sval"))));
  }

  private static StructuralId operator(StatementContext statement, Node object) {
    List<String> names = Trees.names(object, "objname");
    List<DataType> types = RoutineReference.types(statement, object);
    Optional<DataType> left = types.size() > 1 ? Optional.of(types.getFirst()) : Optional.empty();
    return existing(
        statement,
        statement.candidates(names).stream()
            .map(name -> ObjectId.operator(name, left, types.getLast()))
            .toList());
  }

  /** Before the name's parts stands the access method. */
  private static StructuralId ofMethod(
      StatementContext statement,
      Node object,
      BiFunction<QualifiedName, Identifier, StructuralId> id) {
    List<String> parts = Trees.names(object);
    return ofMethod(statement, parts.subList(1, parts.size()), parts.getFirst(), id);
  }

  static StructuralId ofMethod(
      StatementContext statement,
      List<String> names,
      String method,
      BiFunction<QualifiedName, Identifier, StructuralId> id) {
    return existing(
        statement,
        statement.candidates(names).stream()
            .map(name -> id.apply(name, Identifier.of(method)))
            .toList());
  }

  private static StructuralId existing(StatementContext statement, StructuralId id) {
    return existing(statement, List.of(id));
  }

  private static StructuralId existing(StatementContext statement, List<StructuralId> candidates) {
    return candidates.stream()
        .filter(statement.builder()::contains)
        .findFirst()
        .orElseThrow(() -> {
          StructuralId wanted = candidates.getLast();
          return statement.missing(
              wanted.objectClass().label(), List.of(wanted.toString()), Optional.empty());
        });
  }
}
