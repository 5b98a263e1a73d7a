package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.scope.FragmentRenamer;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries renames into parsed trees. What it returns is to be resolved again, against a snapshot
 * that has the new names.
 */
public final class TreeRenamer implements FragmentRenamer {
  /** Makes the renamer. */
  public TreeRenamer() {}

  @Override
  public Fragment rename(
      Fragment fragment, Map<ObjectId, ObjectId> objects, Map<Reference, Identifier> columns) {
    if (!(fragment.resolution() instanceof Fragment.Resolution.Resolved resolved)
        || fragment.kind() == Fragment.Kind.ROUTINE_STRING_BODY) {
      return fragment;
    }
    Fragment.Scope scope = fragment.scope();
    SqlTree withColumns = new ColumnRenaming(columns, scope.relation()).apply(resolved.printable());
    Function<QualifiedName, Optional<QualifiedName>> names = name -> newName(objects, name);
    SqlTree withQualifiers = new QualifierRenaming(names).apply(withColumns);
    SqlTree withRelations = new RelationRewriting(names).apply(withQualifiers);
    SqlTree withConstants = new NameConstantRenaming(names).apply(withRelations);
    SqlTree renamed =
        fragment.kind() == Fragment.Kind.STATEMENT
            ? new StatementRenaming(objects).apply(withConstants)
            : withConstants;
    if (renamed.equals(resolved.printable()) && scope.relation().isEmpty()) {
      return fragment;
    }
    Fragment.Scope newScope =
        new Fragment.Scope(
            scope.searchPath(), scope.relation().map(id -> renamed(objects, id)), scope.names());
    return Fragment.ofTree(fragment.kind(), renamed, newScope);
  }

  private static QualifiedId renamed(Map<ObjectId, ObjectId> objects, QualifiedId id) {
    return objects.get(id) instanceof QualifiedId newId ? newId : id;
  }

  private static Optional<QualifiedName> newName(
      Map<ObjectId, ObjectId> objects, QualifiedName name) {
    return Optional.ofNullable(objects.get(ObjectId.relation(name)))
        .or(() -> Optional.ofNullable(objects.get(ObjectId.type(name))))
        .filter(QualifiedId.class::isInstance)
        .map(id -> ((QualifiedId) id).name())
        .or(() -> inRenamedSchema(objects, name));
  }

  private static Optional<QualifiedName> inRenamedSchema(
      Map<ObjectId, ObjectId> objects, QualifiedName name) {
    return objects.get(ObjectId.schema(name.schema())) instanceof ObjectId.GlobalId schema
        ? Optional.of(new QualifiedName(schema.name(), name.name()))
        : Optional.empty();
  }
}
