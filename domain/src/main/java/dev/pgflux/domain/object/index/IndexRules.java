package dev.pgflux.domain.object.index;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.index.IndexAlteration.AttachTo;
import dev.pgflux.domain.object.index.IndexAlteration.SetParameters;
import dev.pgflux.domain.object.index.IndexAlteration.SetStatistics;
import dev.pgflux.domain.object.index.IndexAlteration.SetTablespace;
import dev.pgflux.domain.object.table.Attachment;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rules of indexes that no constraint has. */
public final class IndexRules implements KindRules<Index, IndexAlteration> {
  private static final int SERVER_SETTING = -1;

  /** Makes the rules. */
  public IndexRules() {}

  @Override
  public Comparison<IndexAlteration> compare(Index live, Index desired, RuleContext context) {
    if (!live.valid()) {
      return new Comparison.Recreated<>("a build that failed left it invalid");
    }
    if (!live.isBuiltLike(desired) || (!live.onlyParent() && desired.onlyParent())) {
      return new Comparison.Recreated<>("its definition changes");
    }
    if (live.attachedTo().isPresent() && !live.attachedTo().equals(desired.attachedTo())) {
      return new Comparison.Recreated<>("that of its parent goes");
    }
    List<IndexAlteration> found = new ArrayList<>();
    if (live.attachedTo().isEmpty()) {
      desired.attachedTo().ifPresent(whole -> found.add(new AttachTo(whole)));
    }
    if (!live.parameters().equals(desired.parameters())) {
      found.add(new SetParameters(live.parameters(), desired.parameters()));
    }
    if (!live.tablespace().equals(desired.tablespace())) {
      found.add(new SetTablespace(live.tablespace(), desired.tablespace()));
    }
    TreeSet<Integer> keys = new TreeSet<>(live.statisticsTargets().keySet());
    keys.addAll(desired.statisticsTargets().keySet());
    for (int key : keys) {
      int before = live.statisticsTargets().getOrDefault(key, SERVER_SETTING);
      int after = desired.statisticsTargets().getOrDefault(key, SERVER_SETTING);
      if (before != after) {
        found.add(new SetStatistics(key, before, after));
      }
    }
    return new Comparison.Altered<>(found);
  }

  @Override
  public List<Draft> create(Index desired, RuleContext context) {
    Attachment attachment = new Attachment(context);
    Draft create =
        Draft.of(desired, Operation.CREATE_INDEX, IndexSql.create(desired))
            .withEffects(Effects.NONE.needing(attachment.before(desired)));
    if (context.mayHoldRows(desired.table())) {
      create = create.withHazard(lock(desired));
    }
    List<Draft> drafts = new ArrayList<>();
    drafts.add(create);
    desired
        .statisticsTargets()
        .forEach((key, target) ->
            drafts.add(statistics(desired, new SetStatistics(key, SERVER_SETTING, target))));
    attachment.attach(desired).ifPresent(drafts::add);
    drafts.addAll(IndexUse.after(desired, desired.table(), desired.id().name().name(), context));
    return drafts;
  }

  private static Hazard lock(Index index) {
    return new Hazard(
        HazardKind.TABLE_LOCK,
        Hazard.Severity.NOTICE,
        "table " + index.table(),
        "Building index " + index.id() + " reads the whole table while writers wait.",
        "Build it beforehand with CREATE INDEX CONCURRENTLY, under the same name.");
  }

  @Override
  public List<Draft> drop(Index live, RuleContext context) {
    return List.of(Draft.of(live, Operation.DROP_INDEX, Sql.of("DROP INDEX ?", live.id().name())));
  }

  @Override
  public List<Draft> alter(
      Index live, Index desired, IndexAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetParameters it ->
          StorageParameters.changes(target(desired), it.before(), it.after()).stream()
              .map(change ->
                  Draft.of(desired, Operation.ALTER_INDEX, change.sql()).withLock(change.lock()))
              .toList();
      case SetTablespace it ->
          List.of(
              Draft.of(
                      desired,
                      Operation.ALTER_INDEX,
                      target(desired)
                          .plus(
                              " SET TABLESPACE ?", it.after().orElse(Identifier.of("pg_default"))))
                  .withLock(LockLevel.ACCESS_EXCLUSIVE));
      case SetStatistics it -> List.of(statistics(desired, it));
      case AttachTo it -> new Attachment(context).attach(desired).stream().toList();
    };
  }

  private static Sql target(Index index) {
    return Sql.of("ALTER INDEX ?", index.id().name());
  }

  private static Draft statistics(Index index, SetStatistics change) {
    return Draft.of(
        index,
        Operation.ALTER_INDEX,
        target(index).plus(" ALTER COLUMN ? SET STATISTICS ?", change.key(), change.after()));
  }

  /** PostgreSQL builds the indexes of a column again when its type changes. */
  @Override
  public Comparison<IndexAlteration> react(
      Index live, Index desired, Invalidation lost, RuleContext context) {
    return switch (lost.kind()) {
      case RETYPED -> new Comparison.Altered<>(List.of());
      case DROPPED -> new Comparison.Recreated<>(what(lost.reference()) + " is made again");
    };
  }

  private static String what(Reference reference) {
    return reference.object().objectClass().label()
        + " "
        + reference.object()
        + Optional.of(reference).flatMap(Reference::column).map(it -> "." + it).orElse("");
  }
}
