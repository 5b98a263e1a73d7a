package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.sequence.SequenceAlteration.SetOptions;
import dev.pgflux.domain.object.sequence.SequenceAlteration.SetOwnedBy;
import dev.pgflux.domain.object.sequence.SequenceAlteration.SetPersistence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of sequences that no identity column has. */
public final class SequenceRules implements KindRules<Sequence, SequenceAlteration> {
  /** Makes the rules. */
  public SequenceRules() {}

  @Override
  public Comparison<SequenceAlteration> compare(
      Sequence live, Sequence desired, RuleContext context) {
    List<SequenceAlteration> found = new ArrayList<>();
    if (!live.options().equals(desired.options())) {
      found.add(new SetOptions(live.options(), desired.options()));
    }
    if (live.persistence() != desired.persistence()) {
      found.add(new SetPersistence(live.persistence(), desired.persistence()));
    }
    if (!live.ownedBy().equals(desired.ownedBy())) {
      found.add(new SetOwnedBy(live.ownedBy(), desired.ownedBy()));
    }
    return new Comparison.Altered<>(found);
  }

  @Override
  public List<Draft> create(Sequence desired, RuleContext context) {
    List<Sql> clauses = new ArrayList<>();
    String words =
        desired.persistence() == Persistence.UNLOGGED
            ? "CREATE UNLOGGED SEQUENCE ?"
            : "CREATE SEQUENCE ?";
    clauses.add(Sql.of(words, desired.id().name()));
    if (!desired.options().type().name().name().value().equals("int8")) {
      clauses.add(Sql.of("AS ?", desired.options().type()));
    }
    clauses.addAll(SequenceOptionsSql.unlikeDefaults(desired.options()));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_SEQUENCE, Sql.join(" ", clauses)));
    desired.ownedBy().ifPresent(column -> drafts.add(ownedBy(desired, Optional.of(column))));
    return drafts;
  }

  @Override
  public List<Draft> drop(Sequence live, RuleContext context) {
    if (goesWithColumn(live, context)) {
      return List.of();
    }
    SequenceSuccession succession = new SequenceSuccession(context);
    Draft drop =
        Draft.of(
            live,
            Operation.DROP_SEQUENCE,
            Sql.of("DROP SEQUENCE ?", succession.nameUntilDropped(live)));
    List<Draft> drafts = new ArrayList<>(succession.release(live));
    drafts.add(succession.isSucceeded(live) ? drop : losing(live, drop));
    return drafts;
  }

  private static Draft losing(Sequence live, Draft drop) {
    return drop.withHazard(
        new Hazard(
            HazardKind.DATA_LOSS,
            Hazard.Severity.NOTICE,
            "sequence " + live.id(),
            "The value that the sequence has reached is lost.",
            "Keep the sequence in the files if anything outside of the schema uses it."));
  }

  /** DROP COLUMN takes the sequences that the column owns along. */
  private static boolean goesWithColumn(Sequence live, RuleContext context) {
    return live.ownedBy().isPresent() && !columnStays(live.ownedBy().get(), context);
  }

  private static boolean columnStays(Reference column, RuleContext context) {
    return context
        .desired()
        .find(column.object(), Table.class)
        .flatMap(table -> column.column().flatMap(table::column))
        .isPresent();
  }

  @Override
  public List<Draft> alter(
      Sequence live, Sequence desired, SequenceAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetOptions it -> List.of(options(desired, it));
      case SetOwnedBy it -> List.of(ownedBy(desired, it.after()).withEffects(ownership(it)));
      case SetPersistence it ->
          List.of(
              Draft.of(
                      desired,
                      Operation.ALTER_SEQUENCE,
                      Sql.of(
                          it.after() == Persistence.UNLOGGED
                              ? "ALTER SEQUENCE ? SET UNLOGGED"
                              : "ALTER SEQUENCE ? SET LOGGED",
                          desired.id().name()))
                  .withLock(LockLevel.ACCESS_EXCLUSIVE));
    };
  }

  private static Draft options(Sequence desired, SetOptions change) {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(Sql.of("ALTER SEQUENCE ?", desired.id().name()));
    if (!change.before().type().equals(change.after().type())) {
      clauses.add(Sql.of("AS ?", change.after().type()));
    }
    clauses.addAll(
        SequenceOptionsSql.differing(retyped(change.before(), change.after()), change.after()));
    return Draft.of(desired, Operation.ALTER_SEQUENCE, Sql.join(" ", clauses));
  }

  /**
   * What ALTER SEQUENCE … AS leaves of the options: limits that are those of the old type become
   * those of the new one.
   */
  private static SequenceOptions retyped(SequenceOptions before, SequenceOptions after) {
    boolean largest = before.maximum() == SequenceOptions.largest(before.type());
    boolean smallest = before.minimum() == SequenceOptions.smallest(before.type());
    return new SequenceOptions(
        after.type(),
        before.start(),
        before.increment(),
        smallest ? SequenceOptions.smallest(after.type()) : before.minimum(),
        largest ? SequenceOptions.largest(after.type()) : before.maximum(),
        before.cache(),
        before.cycle());
  }

  private static Draft ownedBy(Sequence sequence, Optional<Reference> column) {
    Sql owner =
        column
            .map(it -> Sql.of("?.?", ((QualifiedId) it.object()).name(), it.column().orElseThrow()))
            .orElse(Sql.of("NONE"));
    Effects effects = Effects.NONE.needing(Reference.to(sequence.id()));
    return Draft.of(
            sequence,
            Operation.ALTER_SEQUENCE,
            Sql.of("ALTER SEQUENCE ? OWNED BY ?", sequence.id().name(), owner))
        .withEffects(column.map(effects::needing).orElse(effects));
  }

  private static Effects ownership(SetOwnedBy change) {
    Effects effects = Effects.NONE;
    if (change.before().isPresent()) {
      effects = effects.freeing(change.before().get());
    }
    if (change.after().isPresent()) {
      effects = effects.needing(change.after().get());
    }
    return effects;
  }

  @Override
  public Comparison<SequenceAlteration> react(
      Sequence live, Sequence desired, Invalidation lost, RuleContext context) {
    Reference gone = lost.reference();
    boolean ownerAgain =
        lost.kind() == Invalidation.Kind.DROPPED
            && live.ownedBy().equals(desired.ownedBy())
            && live.ownedBy()
                .filter(it -> it.object().equals(gone.object()))
                .filter(it -> gone.column().isEmpty() || gone.column().equals(it.column()))
                .isPresent();
    return ownerAgain
        ? new Comparison.Recreated<>("the column that owns it is made again")
        : new Comparison.Altered<>(List.of());
  }
}
