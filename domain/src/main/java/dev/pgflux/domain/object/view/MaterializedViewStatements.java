package dev.pgflux.domain.object.view;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** ALTER and REFRESH MATERIALIZED VIEW. */
final class MaterializedViewStatements {
  private static final int DEFAULT_METHOD_SINCE = 17;
  private static final int SERVER_SETTING = -1;

  private MaterializedViewStatements() {}

  static List<Draft> parameters(
      MaterializedView view, SortedMap<String, String> before, SortedMap<String, String> after) {
    return StorageParameters.changes(alter(view), before, after).stream()
        .map(change ->
            Draft.on(view, Operation.ALTER_MATERIALIZED_VIEW, change.sql()).withLock(change.lock()))
        .toList();
  }

  static Draft accessMethod(MaterializedView view, Optional<Identifier> method, PgVersion version) {
    Sql usual = Sql.of(version.isAtLeast(DEFAULT_METHOD_SINCE) ? "DEFAULT" : "heap");
    Sql wanted = method.map(it -> Sql.of("?", it)).orElse(usual);
    return draft(view, alter(view).plus(" SET ACCESS METHOD ?", wanted)).withHazard(rewrite(view));
  }

  static Draft tablespace(MaterializedView view, Optional<Identifier> tablespace) {
    Identifier wanted = tablespace.orElse(Identifier.of("pg_default"));
    return draft(view, alter(view).plus(" SET TABLESPACE ?", wanted)).withHazard(rewrite(view));
  }

  static Draft cluster(MaterializedView view, Optional<Identifier> index) {
    if (index.isEmpty()) {
      return draft(view, alter(view).plus(" SET WITHOUT CLUSTER"))
          .withLock(LockLevel.SHARE_UPDATE_EXCLUSIVE);
    }
    Draft draft =
        draft(view, alter(view).plus(" CLUSTER ON ?", index.get()))
            .withLock(LockLevel.SHARE_UPDATE_EXCLUSIVE);
    Reference needed =
        Reference.to(ObjectId.relation(new QualifiedName(view.id().name().schema(), index.get())));
    return draft.withEffects(draft.effects().needing(needed));
  }

  static Draft columnStatistics(MaterializedView view, Identifier column, OptionalInt target) {
    Sql sql =
        alter(view).plus(" ALTER COLUMN ? SET STATISTICS ?", column, target.orElse(SERVER_SETTING));
    return draft(view, sql).withLock(LockLevel.SHARE_UPDATE_EXCLUSIVE);
  }

  static Draft refresh(MaterializedView view) {
    Sql sql = Sql.of("REFRESH MATERIALIZED VIEW ?", view.id().name());
    return Draft.on(view, Operation.REFRESH_MATERIALIZED_VIEW, sql)
        .withHazard(
            Hazard.notice(
                HazardKind.TABLE_LOCK,
                view,
                "Nobody can read the view while its rows are computed.",
                "Apply the plan when the time that this takes does no harm."));
  }

  private static Hazard rewrite(MaterializedView view) {
    return Hazard.notice(
        HazardKind.TABLE_REWRITE,
        view,
        "Every row is written again while nobody can read.",
        "Apply the plan when the time that this takes does no harm.");
  }

  private static Sql alter(MaterializedView view) {
    return Sql.of("ALTER MATERIALIZED VIEW ?", view.id().name());
  }

  private static Draft draft(MaterializedView view, Sql sql) {
    return Draft.on(view, Operation.ALTER_MATERIALIZED_VIEW, sql);
  }
}
