package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Objects of the rarely used kinds as the statements that make them. */
final class Definitions {
  private Definitions() {}

  /**
   * An object in the normal form of its kind; what it depends on but does not spell as a type or
   * function is given beside.
   */
  static OpaqueObject of(
      StatementContext statement,
      ObjectId id,
      String kindLabel,
      Optional<PrivilegeTarget> target,
      List<Node> definition,
      Collection<? extends ObjectId> dependencies) {
    return new OpaqueObject(
        id,
        kindLabel,
        fragments(definition, statement.scope(Optional.empty())),
        references(dependencies),
        target,
        ObjectMeta.NONE);
  }

  /** Adds what a statement makes; IF NOT EXISTS and OR REPLACE say what happens to an older one. */
  static void create(StatementContext statement, OpaqueObject object) {
    Node node = statement.node();
    Optional<OpaqueObject> before = statement.builder().find(object.id(), OpaqueObject.class);
    if (before.isPresent() && node.flag("if_not_exists")) {
      return;
    }
    if (before.isPresent() && node.flag("replace")) {
      statement.builder().put(object.withMeta(before.get().meta()));
    } else {
      statement.create(object);
    }
  }

  /** The object that a later statement is about. */
  static OpaqueObject find(StatementContext statement, ObjectId id) {
    return statement
        .builder()
        .find(id, OpaqueObject.class)
        .orElseThrow(() ->
            statement.missing(id.objectClass().label(), List.of(id.toString()), Optional.empty()));
  }

  static List<Node> trees(OpaqueObject object) {
    return object.definition().stream()
        .map(fragment -> (Node) ((Fragment.Source.Parsed) fragment.source()).value())
        .toList();
  }

  static Node create(OpaqueObject object) {
    return trees(object).getFirst();
  }

  /** Puts another definition in place of an object's. */
  static void change(StatementContext statement, OpaqueObject before, List<Node> definition) {
    change(statement, before, definition, List.of());
  }

  static void change(
      StatementContext statement,
      OpaqueObject before,
      List<Node> definition,
      Collection<? extends ObjectId> newDependencies) {
    SortedSet<Reference> dependencies = new TreeSet<>(before.dependencies());
    dependencies.addAll(references(newDependencies));
    statement
        .builder()
        .put(
            new OpaqueObject(
                before.id(),
                before.kindLabel(),
                fragments(definition, before.definition().getFirst().scope()),
                before.options(),
                dependencies,
                before.privilegeTarget(),
                before.meta()));
  }

  private static List<Fragment> fragments(List<Node> definition, Fragment.Scope scope) {
    return definition.stream()
        .map(node ->
            StatementContext.fragment(
                Fragment.Kind.STATEMENT, node.without("if_not_exists").without("replace"), scope))
        .toList();
  }

  private static SortedSet<Reference> references(Collection<? extends ObjectId> ids) {
    SortedSet<Reference> references = new TreeSet<>();
    ids.forEach(id -> references.add(Reference.to(id)));
    return references;
  }
}
