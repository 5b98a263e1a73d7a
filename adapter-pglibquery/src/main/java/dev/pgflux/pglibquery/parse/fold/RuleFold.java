package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.Optional;

/** CREATE RULE. */
final class RuleFold {
  private RuleFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Node relation = node.node("relation").orElseThrow();
    QualifiedId table = statement.relation(relation);
    MemberId id = id(table, Identifier.of(node.text("rulename")));
    Node qualified =
        node.with("relation", relation.with("schemaname", new Text(table.name().schema().value())))
            .without("replace");
    Fragment definition =
        StatementContext.fragment(
            Fragment.Kind.STATEMENT, qualified, statement.scope(Optional.of(table)));
    Optional<Rule> before = statement.builder().find(id, Rule.class);
    if (node.flag("replace") && before.isPresent()) {
      statement
          .builder()
          .put(new Rule(id, definition, before.get().enabled(), before.get().meta()));
    } else {
      statement.create(new Rule(id, definition, EnabledState.ORIGIN, ObjectMeta.NONE));
    }
  }

  static MemberId id(QualifiedId relation, Identifier name) {
    return new MemberId(ObjectClass.RULE, relation, name);
  }

  static void enable(
      StatementContext statement, QualifiedId relation, Identifier name, EnabledState state) {
    MemberId id = id(relation, name);
    Rule rule =
        statement
            .builder()
            .find(id, Rule.class)
            .orElseThrow(() -> new FoldException.Missing("rule \"" + id + "\" does not exist"));
    statement.builder().put(new Rule(id, rule.definition(), state, rule.meta()));
  }
}
