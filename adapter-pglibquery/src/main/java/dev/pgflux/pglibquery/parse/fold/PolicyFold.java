package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.policy.Policy.Command;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** CREATE POLICY and ALTER POLICY. */
final class PolicyFold {
  private PolicyFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    QualifiedId table = statement.relation(node.node("table").orElseThrow());
    statement.create(
        new Policy(
            id(table, node.text("policy_name")),
            node.flag("permissive"),
            Command.valueOf(node.text("cmd_name").toUpperCase(Locale.ROOT)),
            roles(statement, node.nodes("roles")),
            expression(statement, node, "qual", table),
            expression(statement, node, "with_check", table),
            ObjectMeta.NONE));
  }

  static MemberId id(QualifiedId table, String name) {
    return new MemberId(ObjectClass.POLICY, table, Identifier.of(name));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    QualifiedId table = statement.relation(node.node("table").orElseThrow());
    MemberId id = id(table, node.text("policy_name"));
    Policy before =
        statement
            .builder()
            .find(id, Policy.class)
            .orElseThrow(() -> new FoldException.Missing("policy \"" + id + "\" does not exist"));
    List<Node> roles = node.nodes("roles");
    statement
        .builder()
        .put(
            new Policy(
                id,
                before.permissive(),
                before.command(),
                roles.isEmpty() ? before.roles() : roles(statement, roles),
                expression(statement, node, "qual", table).or(before::using),
                expression(statement, node, "with_check", table).or(before::check),
                before.meta()));
  }

  private static Optional<Fragment> expression(
      StatementContext statement, Node node, String field, QualifiedId table) {
    return node.node(field).map(it -> statement.expression(it, table));
  }

  /** PUBLIC among the roles makes all others void. */
  private static SortedSet<Grantee> roles(StatementContext statement, List<Node> specs) {
    SortedSet<Grantee> roles = new TreeSet<>();
    for (Node spec : specs) {
      roles.add(
          spec.symbol("roletype").equals("ROLESPEC_PUBLIC")
              ? new Grantee.Everyone()
              : new Grantee.Role(statement.role(spec)));
    }
    if (roles.isEmpty() || roles.contains(new Grantee.Everyone())) {
      return new TreeSet<>(List.of(new Grantee.Everyone()));
    }
    return roles;
  }
}
