package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** ALTER DEFAULT PRIVILEGES. */
final class DefaultPrivilegesFold {
  private DefaultPrivilegesFold() {}

  static void alter(StatementContext statement) {
    statement.folding().declarePrivileges();
    Node node = statement.node();
    Node action = node.node("action").orElseThrow();
    PrivilegeTarget target = target(action.symbol("objtype"));
    GrantChange change = new GrantChange(statement, action);
    List<Identifier> roles = arguments(node, "roles").stream().map(statement::role).toList();
    List<Optional<Identifier>> schemas =
        arguments(node, "schemas").stream()
            .map(schema -> Optional.of(Identifier.of(schema.text("sval"))))
            .toList();
    for (Identifier role : roles.isEmpty() ? List.of(statement.context().currentRole()) : roles) {
      for (Optional<Identifier> schema :
          schemas.isEmpty() ? List.of(Optional.<Identifier>empty()) : schemas) {
        statement
            .folding()
            .defaultPrivileges()
            .change(
                new DefaultPrivilegesLedger.Key(role, schema, target),
                statement.ordinal(),
                before ->
                    change
                        .apply(OwnedPrivileges.named(before, role), change.privileges(target))
                        .relativeTo(role));
      }
    }
  }

  private static List<Node> arguments(Node node, String option) {
    return Options.find(node.nodes("options"), option)
        .flatMap(it -> it.node("arg"))
        .map(list -> list.nodes("items"))
        .orElse(List.of());
  }

  private static PrivilegeTarget target(String type) {
    return switch (type) {
      case "OBJECT_TABLE" -> PrivilegeTarget.TABLE;
      case "OBJECT_SEQUENCE" -> PrivilegeTarget.SEQUENCE;
      case "OBJECT_FUNCTION", "OBJECT_ROUTINE", "OBJECT_PROCEDURE" -> PrivilegeTarget.ROUTINE;
      case "OBJECT_TYPE" -> PrivilegeTarget.TYPE;
      case "OBJECT_SCHEMA" -> PrivilegeTarget.SCHEMA;
      default ->
          throw new FoldException(
              "default privileges on a " + StatementNames.objectType(type) + " are not managed");
    };
  }
}
