package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements that make objects of the rarely used kinds, brought to one normal form: names with
 * their schemas, options sorted by name, nothing that says what is there without it.
 */
final class OpaqueFold {
  private OpaqueFold() {}

  /** Whether the statement makes an object of such a kind and was folded. */
  static boolean fold(StatementContext statement) {
    switch (statement.node().tag()) {
      case "CreateFdwStmt" -> wrapper(statement);
      case "CreateForeignServerStmt" -> server(statement);
      case "CreateUserMappingStmt" -> userMapping(statement);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void wrapper(StatementContext statement) {
    Node node = statement.node();
    List<SqlTree> functions =
        node.nodes("func_options").stream()
            .filter(option -> option.node("arg").isPresent())
            .sorted(Comparator.comparing(option -> option.text("defname")))
            .map(option -> (SqlTree) withQualifiedFunction(statement, option))
            .toList();
    Node normal =
        functions.isEmpty()
            ? node.without("func_options")
            : node.with("func_options", new Sequence(functions));
    create(
        statement,
        new GlobalId(ObjectClass.FOREIGN_DATA_WRAPPER, Identifier.of(node.text("fdwname"))),
        "foreign data wrapper",
        withSortedOptions(normal, List.of()),
        Optional.of(PrivilegeTarget.FOREIGN_DATA_WRAPPER));
  }

  private static Node withQualifiedFunction(StatementContext statement, Node option) {
    QualifiedName function =
        RoutineLookup.named(statement, option.node("arg").map(Trees::names).orElse(List.of()));
    Node name =
        Node.of(
            "List",
            Map.of(
                "items",
                Trees.strings(List.of(function.schema().value(), function.name().value()))));
    return option.with("arg", name);
  }

  private static void server(StatementContext statement) {
    Node node = statement.node();
    create(
        statement,
        new GlobalId(ObjectClass.FOREIGN_SERVER, Identifier.of(node.text("servername"))),
        "server",
        withSortedOptions(node, List.of()),
        Optional.of(PrivilegeTarget.FOREIGN_SERVER));
  }

  /** Passwords are left out: they are never compared and never shown. */
  private static void userMapping(StatementContext statement) {
    Node node = statement.node();
    Node user = node.node("user").orElseThrow();
    Optional<Identifier> role =
        user.symbol("roletype").equals("ROLESPEC_PUBLIC")
            ? Optional.empty()
            : Optional.of(statement.role(user));
    create(
        statement,
        ObjectId.userMapping(role, Identifier.of(node.text("servername"))),
        "user mapping",
        withSortedOptions(node, List.of("password")),
        Optional.empty());
  }

  private static Node withSortedOptions(Node node, List<String> leftOut) {
    List<SqlTree> options =
        node.nodes("options").stream()
            .filter(option -> !leftOut.contains(option.text("defname")))
            .sorted(Comparator.comparing(option -> option.text("defname")))
            .map(option -> (SqlTree) option)
            .toList();
    return options.isEmpty()
        ? node.without("options")
        : node.with("options", new Sequence(options));
  }

  private static void create(
      StatementContext statement,
      ObjectId id,
      String kindLabel,
      Node definition,
      Optional<PrivilegeTarget> target) {
    if (statement.node().flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    Fragment fragment =
        StatementContext.fragment(
            Fragment.Kind.STATEMENT,
            definition.without("if_not_exists"),
            statement.scope(Optional.empty()));
    statement.create(
        new OpaqueObject(
            id,
            kindLabel,
            List.of(fragment),
            Collections.emptySortedSet(),
            target,
            ObjectMeta.NONE));
  }
}
