package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.scope.FragmentRenamer;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Resolution.Resolved;
import dev.pgflux.domain.sql.Fragment.Scope;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries new names into syntax trees as PostgreSQL does: whatever a fragment refers to gets its
 * new name there, and an output column that had its name from a renamed column keeps the old one.
 */
public final class FragmentRenames implements FragmentRenamer {
  /** Makes the renamer. */
  public FragmentRenames() {}

  @Override
  public Fragment rename(
      Fragment fragment, Map<ObjectId, ObjectId> objects, Map<Reference, Identifier> columns) {
    if (!(fragment.resolution() instanceof Resolved resolved)) {
      return fragment;
    }
    Map<String, String> renamedColumns = columnsOf(fragment, columns);
    TreeRewriter rewriter = new TreeRewriter(node -> named(column(node, renamedColumns), objects));
    SqlTree tree = rewriter.rewrite(resolved.printable());
    Optional<QualifiedId> relation =
        fragment.scope().relation().map(id -> objects.get(id) instanceof QualifiedId to ? to : id);
    if (tree == resolved.printable() && relation.equals(fragment.scope().relation())) {
      return fragment;
    }
    return Fragment.ofTree(
        fragment.kind(), tree, new Scope(List.of(), relation, fragment.scope().names()));
  }

  /** The renamed columns that the fragment refers to, old name to new. */
  private static Map<String, String> columnsOf(
      Fragment fragment, Map<Reference, Identifier> columns) {
    return columns.entrySet().stream()
        .filter(rename -> fragment.references().contains(rename.getKey()))
        .collect(
            Collectors.toMap(
                rename -> rename.getKey().column().orElseThrow().value(),
                rename -> rename.getValue().value(),
                (one, other) -> one));
  }

  private static Node column(Node node, Map<String, String> columns) {
    if (node.is("ResTarget") && node.text("name").isEmpty()) {
      return node.node("val")
          .filter(value -> value.is("ColumnRef"))
          .flatMap(value -> oldName(value, columns))
          .map(old -> node.with("name", new Text(old)))
          .orElse(node);
    }
    if (!node.is("ColumnRef")
        || !(node.list("fields").getLast() instanceof Node last)
        || !last.is("String")) {
      return node;
    }
    String renamed = columns.get(last.text("sval"));
    return renamed == null
        ? node
        : node.with("fields", NameLists.withLast(node.list("fields"), renamed));
  }

  /** The name that a reference, renamed by now, had before. */
  private static Optional<String> oldName(Node reference, Map<String, String> columns) {
    return reference.list("fields").getLast() instanceof Node last
        ? columns.entrySet().stream()
            .filter(rename -> rename.getValue().equals(last.text("sval")))
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  private static Node named(Node node, Map<ObjectId, ObjectId> objects) {
    if (node.is("FuncCall")) {
      return NameLists.qualified(node.list("funcname"))
          .flatMap(name -> routine(name, objects))
          .map(name -> node.with("funcname", NameLists.of(name)))
          .orElse(node);
    }
    return Relocation.renamed(node, name -> relationOrType(name, objects));
  }

  private static Optional<QualifiedName> relationOrType(
      QualifiedName name, Map<ObjectId, ObjectId> objects) {
    for (ObjectId old : List.of(ObjectId.relation(name), ObjectId.type(name))) {
      if (objects.get(old) instanceof QualifiedId renamed) {
        return Optional.of(renamed.name());
      }
    }
    return inSchema(name, objects);
  }

  private static Optional<QualifiedName> routine(
      QualifiedName name, Map<ObjectId, ObjectId> objects) {
    return objects.entrySet().stream()
        .filter(rename ->
            rename.getKey() instanceof RoutineId id
                && id.name().equals(name)
                && rename.getValue() instanceof RoutineId)
        .map(rename -> ((RoutineId) rename.getValue()).name())
        .findFirst()
        .or(() -> inSchema(name, objects));
  }

  private static Optional<QualifiedName> inSchema(
      QualifiedName name, Map<ObjectId, ObjectId> objects) {
    return objects.get(ObjectId.schema(name.schema())) instanceof GlobalId schema
        ? Optional.of(new QualifiedName(schema.name(), name.name()))
        : Optional.empty();
  }
}
