package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds operators of the files and of the server. */
final class OperatorLookup {
  private final StatementContext statement;

  OperatorLookup(StatementContext statement) {
    this.statement = statement;
  }

  /** The operator of these very operand types; a prefix operator has no left one. */
  Optional<QualifiedName> find(List<String> names, Optional<DataType> left, DataType right) {
    return statement.candidates(names).stream()
        .filter(name -> declared(name, left, right).isPresent() || isKnown(name, left, right))
        .findFirst();
  }

  /** The operator, which must be there. */
  QualifiedName get(List<String> names, Optional<DataType> left, DataType right) {
    return find(names, left, right)
        .or(() ->
            statement.folding().schemaOfUnknownTypes().isPresent() && names.size() > 1
                ? Optional.of(statement.candidates(names).getFirst())
                : Optional.empty())
        .orElseThrow(() -> statement.missing("operator", names, Optional.empty()));
  }

  /** The operator that the files make, if they do. */
  Optional<StructuralId> declared(QualifiedName name, Optional<DataType> left, DataType right) {
    StructuralId id =
        ObjectId.operator(name, left.map(DataType::withoutModifiers), right.withoutModifiers());
    return statement.builder().contains(id) ? Optional.of(id) : Optional.empty();
  }

  private boolean isKnown(QualifiedName name, Optional<DataType> left, DataType right) {
    return statement.context().operators().stream()
        .anyMatch(it ->
            it.name().equals(name)
                && it.left().equals(left.map(DataType::withoutModifiers))
                && it.right().equals(right.withoutModifiers()));
  }

  /** An operator of which only the name matters. */
  QualifiedName anyNamed(List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    return candidates.stream()
        .filter(name ->
            statement.context().operators().stream().map(Operator::name).anyMatch(name::equals))
        .findFirst()
        .orElseGet(candidates::getFirst);
  }

  /** {@code OPERATOR(schema.name)} as an option's value. */
  static Node reference(QualifiedName operator) {
    return Node.of("List", Map.of("items", DefinitionOptions.names(operator)));
  }
}
