package dev.pgflux.domain.object.view;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.Populate;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetAccessMethod;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetClusteredIndex;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnComment;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnPrivileges;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnStatistics;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetParameters;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetTablespace;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.ColumnMeta;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of materialized views, whose query never changes in place. */
public final class MaterializedViewRules
    implements KindRules<MaterializedView, MaterializedViewAlteration> {
  private static final int ACCESS_METHOD_SINCE = 15;

  /** Makes the rules. */
  public MaterializedViewRules() {}

  @Override
  public Comparison<MaterializedViewAlteration> compare(
      MaterializedView live, MaterializedView desired, RuleContext context) {
    if (!live.query().equals(desired.query())) {
      return new Comparison.Recreated<>("its query changes");
    }
    if (!OutputColumns.sameNames(live.columns(), desired.columns())) {
      return new Comparison.Recreated<>("the names of its columns change");
    }
    boolean otherMethod = !live.storage().accessMethod().equals(desired.storage().accessMethod());
    if (otherMethod && !context.version().isAtLeast(ACCESS_METHOD_SINCE)) {
      return new Comparison.Recreated<>("its access method changes");
    }
    return new Comparison.Altered<>(MaterializedViewComparison.differences(live, desired));
  }

  @Override
  public List<Draft> create(MaterializedView desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_MATERIALIZED_VIEW, statement(desired)));
    for (ViewColumn column : desired.columns()) {
      Identifier name = column.name();
      if (column.statisticsTarget().isPresent()) {
        drafts.add(
            MaterializedViewStatements.columnStatistics(desired, name, column.statisticsTarget()));
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

  /**
   * CREATE MATERIALIZED VIEW.
   *
   * @param view the wanted view
   * @return the statement
   */
  public static Sql statement(MaterializedView view) {
    Sql sql =
        Sql.of("CREATE MATERIALIZED VIEW ?", view.id().name())
            .plus(OutputColumns.list(view.columns(), view.query()));
    Optional<Identifier> method = view.storage().accessMethod();
    if (method.isPresent()) {
      sql = sql.plus(" USING ?", method.get());
    }
    if (!view.storage().parameters().isEmpty()) {
      sql = sql.plus(" WITH (?)", StorageParameters.list(view.storage().parameters()));
    }
    Optional<Identifier> tablespace = view.storage().tablespace();
    if (tablespace.isPresent()) {
      sql = sql.plus(" TABLESPACE ?", tablespace.get());
    }
    return sql.plus(" AS ?", view.query()).plus(view.populated() ? "" : " WITH NO DATA");
  }

  @Override
  public List<Draft> drop(MaterializedView live, RuleContext context) {
    Sql sql = Sql.of("DROP MATERIALIZED VIEW ?", live.id().name());
    Draft draft = Draft.of(live, Operation.DROP_MATERIALIZED_VIEW, sql);
    if (!context.isCreated(live.id()) || context.factsOf(live.id()).isEmpty()) {
      return List.of(draft);
    }
    return List.of(
        draft
            .withHazard(
                Hazard.notice(
                    HazardKind.TABLE_LOCK,
                    live,
                    "Its rows are computed again, and nobody can read them until that is done.",
                    "Make a second view with the new query, and let readers change over."))
            .withHazard(
                Hazard.notice(
                    HazardKind.INDEX_REBUILD,
                    live,
                    "All of its indexes are built again.",
                    "Apply the plan when the time that this takes does no harm.")));
  }

  @Override
  public List<Draft> alter(
      MaterializedView live,
      MaterializedView desired,
      MaterializedViewAlteration alteration,
      RuleContext context) {
    return switch (alteration) {
      case SetParameters set ->
          MaterializedViewStatements.parameters(desired, set.before(), set.after());
      case SetAccessMethod set ->
          List.of(MaterializedViewStatements.accessMethod(desired, set.after(), context.version()));
      case SetTablespace set ->
          List.of(MaterializedViewStatements.tablespace(desired, set.after()));
      case SetClusteredIndex set ->
          List.of(MaterializedViewStatements.cluster(desired, set.after()));
      case Populate populate -> List.of(MaterializedViewStatements.refresh(desired));
      case SetColumnStatistics set ->
          List.of(MaterializedViewStatements.columnStatistics(desired, set.column(), set.after()));
      case SetColumnComment set ->
          List.of(ColumnMeta.comment(desired, desired.id(), set.column(), set.after()));
      case SetColumnPrivileges set ->
          ColumnMeta.privileges(
              MetaRules.completed(live, desired), set.column(), set.before(), set.after(), context);
    };
  }
}
