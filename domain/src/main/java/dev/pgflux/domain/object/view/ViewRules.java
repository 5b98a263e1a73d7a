package dev.pgflux.domain.object.view;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.view.ViewAlteration.ReplaceQuery;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnComment;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnDefault;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnPrivileges;
import dev.pgflux.domain.object.view.ViewAlteration.SetOptions;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.ColumnMeta;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.DefaultExpression;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of views. CREATE OR REPLACE keeps the columns as they are, and may add some at the end
 * (<a href="https://www.postgresql.org/docs/18/sql-createview.html">CREATE VIEW</a>).
 */
public final class ViewRules implements KindRules<View, ViewAlteration> {
  /** Makes the rules. */
  public ViewRules() {}

  @Override
  public Comparison<ViewAlteration> compare(View live, View desired, RuleContext context) {
    if (!OutputColumns.canFollow(live.columns(), desired.columns())) {
      return new Comparison.Recreated<>("its columns change");
    }
    List<ViewAlteration> differences = new ArrayList<>();
    boolean sameColumns =
        desired.columns().isEmpty() || live.columns().size() == desired.columns().size();
    if (!live.query().equals(desired.query()) || !sameColumns) {
      differences.add(new ReplaceQuery(live, desired));
    } else if (!live.options().equals(desired.options())) {
      differences.add(new SetOptions(live.options(), desired.options()));
    }
    differences.addAll(OutputColumns.differences(live, desired));
    return new Comparison.Altered<>(differences);
  }

  @Override
  public Comparison<ViewAlteration> react(
      View live, View desired, Invalidation lost, RuleContext context) {
    boolean replaced = !live.query().equals(desired.query());
    return replaced && !Uses.inFragments(desired, lost)
        ? new Comparison.Altered<>(List.of())
        : new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
  }

  @Override
  public List<Draft> create(View desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>(make(desired));
    for (ViewColumn column : desired.columns()) {
      Identifier name = column.name();
      if (column.defaultValue().isPresent()) {
        drafts.addAll(setDefault(desired, name, Optional.empty(), column.defaultValue(), context));
      }
      if (column.comment().isPresent()) {
        drafts.add(ColumnMeta.comment(desired, desired.id(), name, column.comment()));
      }
      column
          .privileges()
          .ifPresent(it -> drafts.addAll(ColumnMeta.granted(desired, name, it, context)));
    }
    return drafts;
  }

  /** A view that selects from itself is made with its columns first, and then given its query. */
  private static List<Draft> make(View view) {
    boolean ofItself =
        view.query().references().stream().anyMatch(it -> it.object().equals(view.id()));
    if (!ofItself || view.columns().stream().anyMatch(column -> column.type().isEmpty())) {
      return List.of(Draft.of(view, Operation.CREATE_VIEW, statement("CREATE VIEW ?", view)));
    }
    return List.of(
        Draft.of(view, Operation.CREATE_VIEW, placeholder(view)),
        Draft.on(view, Operation.REPLACE_VIEW, statement("CREATE OR REPLACE VIEW ?", view)));
  }

  private static Sql placeholder(View view) {
    List<Sql> columns =
        view.columns().stream()
            .map(column -> Sql.of("NULL::? AS ?", column.type().orElseThrow(), column.name()))
            .toList();
    return Sql.of("CREATE VIEW ? AS SELECT ?", view.id().name(), Sql.join(", ", columns));
  }

  private static Sql statement(String words, View view) {
    Sql sql =
        Sql.of(words, view.id().name()).plus(OutputColumns.list(view.columns(), view.query()));
    if (!view.options().isEmpty()) {
      sql = sql.plus(" WITH (?)", StorageParameters.list(view.options()));
    }
    return sql.plus(" AS ?", view.query());
  }

  @Override
  public List<Draft> drop(View live, RuleContext context) {
    return List.of(Draft.of(live, Operation.DROP_VIEW, Sql.of("DROP VIEW ?", live.id().name())));
  }

  @Override
  public List<Draft> alter(
      View live, View desired, ViewAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case ReplaceQuery replace -> List.of(replace(replace));
      case SetOptions set -> {
        Sql alter = Sql.of("ALTER VIEW ?", desired.id().name());
        yield StorageParameters.changes(alter, set.before(), set.after()).stream()
            .map(it -> Draft.on(desired, Operation.ALTER_VIEW, it.sql()))
            .toList();
      }
      case SetColumnDefault set ->
          setDefault(desired, set.column(), set.before(), set.after(), context);
      case SetColumnComment set ->
          List.of(ColumnMeta.comment(desired, desired.id(), set.column(), set.after()));
      case SetColumnPrivileges set ->
          ColumnMeta.privileges(
              MetaRules.completed(live, desired), set.column(), set.before(), set.after(), context);
    };
  }

  /** Options that are not repeated would be lost. */
  private static Draft replace(ReplaceQuery replace) {
    View after = replace.after();
    Set<Reference> wanted = new TreeSet<>(after.query().references());
    Set<Reference> freed = new TreeSet<>(replace.before().query().references());
    freed.removeAll(wanted);
    Effects effects = Effects.NONE.needing(wanted).freeing(freed).making(Reference.to(after.id()));
    List<Reference> added =
        after.columns().stream()
            .skip(replace.before().columns().size())
            .map(column -> Reference.to(after.id(), column.name()))
            .toList();
    return Draft.of(after, Operation.REPLACE_VIEW, statement("CREATE OR REPLACE VIEW ?", after))
        .withEffects(effects.making(added));
  }

  private static List<Draft> setDefault(
      View view,
      Identifier column,
      Optional<Fragment> before,
      Optional<Fragment> after,
      RuleContext context) {
    Sql alter = Sql.of("ALTER VIEW ? ALTER COLUMN ?", view.id().name(), column);
    return DefaultExpression.change(view, Operation.ALTER_VIEW, alter, before, after, context)
        .stream()
        .map(draft ->
            draft.withEffects(
                draft.effects().needing(Reference.to(view.id()), Reference.to(view.id(), column))))
        .toList();
  }
}
