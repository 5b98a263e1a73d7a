package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** GRANT and REVOKE on objects. */
final class GrantFold {
  private final StatementContext statement;
  private final Node node;
  private final GrantChange change;

  private GrantFold(StatementContext statement) {
    this.statement = statement;
    this.node = statement.node();
    this.change = new GrantChange(statement, node);
  }

  static void grant(StatementContext statement) {
    statement.folding().declarePrivileges();
    GrantFold fold = new GrantFold(statement);
    boolean allInSchema = statement.node().symbol("targtype").equals("ACL_TARGET_ALL_IN_SCHEMA");
    for (Node object : statement.node().nodes("objects")) {
      statement.attempt(() -> {
        if (allInSchema) {
          fold.applyToSchema(Identifier.of(Trees.names(object).getLast()));
        } else {
          fold.apply(object);
        }
      });
    }
  }

  private void apply(Node object) {
    String type = node.symbol("objtype");
    if (type.equals("OBJECT_SEQUENCE") || type.equals("OBJECT_TABLE")) {
      List<String> parts = StatementContext.parts(object);
      if (statement.findRelation(parts).isEmpty()
          && IdentitySequences.find(statement, parts).isPresent()) {
        throw new FoldException.PassedOver(
            "privileges on the sequence of an identity column are not managed: "
                + String.join(".", parts));
      }
    }
    apply(new ObjectLocator(statement).locate(type, object));
  }

  /** ALL … IN SCHEMA: the objects that the files have made so far. */
  private void applyToSchema(Identifier schema) {
    for (SchemaObject object : statement.builder().inSchema(schema)) {
      boolean meant =
          switch (node.symbol("objtype")) {
            case "OBJECT_TABLE" ->
                object instanceof Table
                    || object instanceof View
                    || object instanceof MaterializedView;
            case "OBJECT_SEQUENCE" -> object instanceof Sequence;
            case "OBJECT_FUNCTION" ->
                object instanceof Routine routine && routine.kind() != Routine.Kind.PROCEDURE;
            case "OBJECT_PROCEDURE" ->
                object instanceof Routine routine && routine.kind() == Routine.Kind.PROCEDURE;
            default -> object.id().objectClass() == ObjectClass.ROUTINE;
          };
      if (meant) {
        apply(object.id());
      }
    }
  }

  private void apply(ObjectId id) {
    SchemaObject object = statement.builder().find(id).orElseThrow();
    PrivilegeTarget target =
        ObjectNaming.privilegeTarget(object)
            .orElseThrow(
                () -> new FoldException("there are no privileges on a " + object.kindLabel()));
    for (Node access : change.columnPrivileges()) {
      for (String column : Trees.names(access, "cols")) {
        changeColumn(
            object, Identifier.of(column), change.privileges(access, PrivilegeTarget.COLUMN));
      }
    }
    Set<Privilege> privileges = change.privileges(target);
    if (privileges.isEmpty()) {
      return;
    }
    SchemaObject current = statement.builder().find(id).orElseThrow();
    AccessControl before = current.meta().privileges().orElseGet(() -> initial(current, target));
    AccessControl after = change.apply(named(before, current), privileges);
    statement
        .builder()
        .put(
            current.withMeta(
                current.meta().withPrivileges(Optional.of(seenFromOwner(after, current)))));
    if (!node.flag("is_grant")) {
      revokeFromColumns(id, privileges);
    }
  }

  private AccessControl initial(SchemaObject object, PrivilegeTarget target) {
    int major = statement.folding().major();
    return PublicSchema.is(object) ? PublicSchema.privileges(major) : target.defaults(major);
  }

  private Identifier owner(SchemaObject object) {
    Identifier currentRole = statement.context().currentRole();
    return object
        .meta()
        .owner()
        .orElseGet(() ->
            PublicSchema.is(object)
                ? PublicSchema.owner(statement.folding().major(), currentRole)
                : currentRole);
  }

  /** With the owner by name, so that the statement can be about the owner. */
  private AccessControl named(AccessControl privileges, SchemaObject object) {
    return OwnedPrivileges.named(privileges, owner(object));
  }

  private AccessControl seenFromOwner(AccessControl privileges, SchemaObject object) {
    return privileges.relativeTo(owner(object));
  }

  private void changeColumn(SchemaObject object, Identifier column, Set<Privilege> privileges) {
    SchemaObject current = statement.builder().find(object.id()).orElseThrow();
    switch (current) {
      case Table table -> {
        if (table.column(column).isEmpty()) {
          throw new FoldException.Missing(
              "column \"" + column + "\" of relation \"" + table.id() + "\" does not exist");
        }
        statement
            .builder()
            .changeTable(
                table.id(),
                draft ->
                    draft.changeColumn(
                        column,
                        it -> it.withPrivileges(changed(it.privileges(), privileges, object))));
      }
      case View view ->
          statement
              .builder()
              .put(
                  view.withColumns(
                      ViewColumns.change(
                          view.columns(),
                          column,
                          it -> it.withPrivileges(changed(it.privileges(), privileges, object)))));
      case MaterializedView view ->
          statement
              .builder()
              .put(
                  view.withColumns(
                      ViewColumns.change(
                          view.columns(),
                          column,
                          it -> it.withPrivileges(changed(it.privileges(), privileges, object)))));
      default ->
          throw new FoldException("there are no privileges on columns of a " + current.kindLabel());
    }
  }

  private Optional<AccessControl> changed(
      Optional<AccessControl> before, Set<Privilege> privileges, SchemaObject object) {
    AccessControl named = named(before.orElse(AccessControl.EMPTY), object);
    return Optional.of(seenFromOwner(change.apply(named, privileges), object));
  }

  /** REVOKE on a table takes the same privileges on its columns away. */
  private void revokeFromColumns(ObjectId id, Set<Privilege> privileges) {
    statement
        .builder()
        .find(id, Table.class)
        .filter(
            table -> table.columns().stream().anyMatch(column -> column.privileges().isPresent()))
        .ifPresent(table ->
            statement
                .builder()
                .changeTable(
                    table.id(),
                    draft ->
                        draft.columns.replaceAll(column ->
                            column.privileges().isEmpty()
                                ? column
                                : column.withPrivileges(
                                    changed(column.privileges(), privileges, table)))));
  }
}
