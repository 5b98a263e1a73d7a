package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defaults of domains and of columns of tables and views. */
public final class DefaultExpression {
  private static final Set<String> BARE =
      Set.of(
          "A_Const",
          "FuncCall",
          "TypeCast",
          "SQLValueFunction",
          "A_ArrayExpr",
          "ColumnRef",
          "CoalesceExpr",
          "MinMaxExpr");

  /** How a call is written that has a grammar of its own, such as {@code AT TIME ZONE}. */
  private static final String OWN_SYNTAX = "COERCE_SQL_SYNTAX";

  private DefaultExpression() {}

  /**
   * A default inside CREATE, where the grammar takes a {@code b_expr}: what may not be one, such as
   * {@code a OR b}, stands in parentheses.
   *
   * @param expression the default
   * @return its SQL
   */
  public static Sql inCreate(Fragment expression) {
    boolean bare =
        expression.resolution() instanceof Fragment.Resolution.Resolved resolved
            && resolved.printable() instanceof SqlTree.Node node
            && BARE.contains(node.tag())
            && !node.symbol("funcformat").equals(OWN_SYNTAX);
    return bare ? Sql.of("?", expression) : Sql.of("(?)", expression);
  }

  /**
   * ALTER … SET DEFAULT or DROP DEFAULT. Where something that the old default rests on is dropped,
   * the old default goes first by a statement of its own, since the new one may rest on what is
   * made in its place.
   *
   * @param object what has the default
   * @param operation what its statements do
   * @param alter the words before SET DEFAULT
   * @param before the live default
   * @param after the wanted default
   * @param context what is dropped
   * @return the drafts in order, with what they free and need
   */
  public static List<Draft> change(
      SchemaObject object,
      Operation operation,
      Sql alter,
      Optional<Fragment> before,
      Optional<Fragment> after,
      RuleContext context) {
    Effects freeing = before.map(it -> Effects.NONE.freeing(it.references())).orElse(Effects.NONE);
    Draft drop = Draft.of(object, operation, Sql.of("? DROP DEFAULT", alter)).withEffects(freeing);
    if (after.isEmpty()) {
      return List.of(drop);
    }
    List<Draft> drafts = new ArrayList<>();
    boolean losesGround =
        before.isPresent()
            && before.get().references().stream().anyMatch(it -> context.isDropped(it.object()));
    if (losesGround) {
      drafts.add(drop);
    }
    Effects needing = (losesGround ? Effects.NONE : freeing).needing(after.get().references());
    drafts.add(
        Draft.of(object, operation, Sql.of("? SET DEFAULT ?", alter, after.get()))
            .withEffects(needing));
    return drafts;
  }
}
