package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.CatalogContext.OperatorClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds operator classes of the files and of the server by their names. */
final class OperatorClassLookup {
  private OperatorClassLookup() {}

  /**
   * The class's schema and name. One that nobody knows may come from an extension that is not
   * installed yet; else it is taken to be PostgreSQL's own.
   */
  static QualifiedName named(StatementContext statement, List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    List<QualifiedName> ofServer =
        statement.context().operatorClasses().stream().map(OperatorClass::name).toList();
    return first(candidates, ofServer)
        .or(() -> first(candidates, ofFiles(statement)))
        .or(() -> ofUninstalledExtension(statement, names))
        .orElseGet(candidates::getFirst);
  }

  private static Optional<QualifiedName> first(
      List<QualifiedName> candidates, Collection<QualifiedName> known) {
    return candidates.stream().filter(known::contains).findFirst();
  }

  private static Set<QualifiedName> ofFiles(StatementContext statement) {
    Set<QualifiedName> known = new HashSet<>();
    for (SchemaObject object : statement.builder().objects()) {
      if (object.id() instanceof StructuralId id
          && id.objectClass() == ObjectClass.OPERATOR_CLASS) {
        known.add(
            new QualifiedName(
                id.schema().orElse(QualifiedName.PG_CATALOG),
                Identifier.of(id.parts().getFirst())));
      }
    }
    return known;
  }

  private static Optional<QualifiedName> ofUninstalledExtension(
      StatementContext statement, List<String> names) {
    return names.size() > 1
        ? Optional.empty()
        : statement
            .folding()
            .schemaOfUnknownTypes()
            .map(schema -> new QualifiedName(schema, Identifier.of(names.getFirst())));
  }
}
