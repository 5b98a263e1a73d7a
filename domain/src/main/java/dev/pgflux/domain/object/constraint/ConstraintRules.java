package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.AttachTo;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.SetEnforced;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.SetIndexComment;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.SetIndexParameters;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.SetIndexTablespace;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.SetTiming;
import dev.pgflux.domain.object.constraint.ConstraintAlteration.Validate;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.IndexUse;
import dev.pgflux.domain.object.table.Attachment;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of constraints of tables and domains. */
public final class ConstraintRules implements KindRules<Constraint, ConstraintAlteration> {
  /** Makes the rules. */
  public ConstraintRules() {}

  @Override
  public Comparison<ConstraintAlteration> compare(
      Constraint live, Constraint desired, RuleContext context) {
    if (!withoutStorage(live.definition()).equals(withoutStorage(desired.definition()))) {
      return new Comparison.Recreated<>("its definition changes");
    }
    boolean foreignKey = desired.definition() instanceof ForeignKey;
    if (!foreignKey
        && (live.timing() != desired.timing() || live.enforced() != desired.enforced())) {
      return new Comparison.Recreated<>("when it is checked changes");
    }
    if (live.validated() && !desired.validated() && desired.enforced()) {
      return new Comparison.Recreated<>("it becomes NOT VALID");
    }
    if (live.attachedTo().isPresent() && !live.attachedTo().equals(desired.attachedTo())) {
      return new Comparison.Recreated<>("that of its parent goes");
    }
    if (!live.onlyParent() && desired.onlyParent()) {
      return new Comparison.Recreated<>("its partitions shall not have it");
    }
    return new Comparison.Altered<>(differences(live, desired));
  }

  private static List<ConstraintAlteration> differences(Constraint live, Constraint desired) {
    List<ConstraintAlteration> found = new ArrayList<>();
    if (live.attachedTo().isEmpty()) {
      desired.attachedTo().ifPresent(whole -> found.add(new AttachTo(whole)));
    }
    if (live.timing() != desired.timing()) {
      found.add(new SetTiming(live.timing(), desired.timing()));
    }
    if (live.enforced() != desired.enforced()) {
      found.add(new SetEnforced(live.enforced(), desired.enforced()));
    } else if (!live.validated() && desired.validated()) {
      found.add(new Validate());
    }
    IndexStorage before = storage(live.definition());
    IndexStorage after = storage(desired.definition());
    if (!before.parameters().equals(after.parameters())) {
      found.add(new SetIndexParameters(before.parameters(), after.parameters()));
    }
    if (!before.tablespace().equals(after.tablespace())) {
      found.add(new SetIndexTablespace(before.tablespace(), after.tablespace()));
    }
    if (!live.indexComment().equals(desired.indexComment())) {
      found.add(new SetIndexComment(live.indexComment(), desired.indexComment()));
    }
    return found;
  }

  private static IndexStorage storage(ConstraintDefinition definition) {
    return switch (definition) {
      case Key it -> it.index();
      case Exclusion it -> it.index();
      case ConstraintDefinition.Check check -> IndexStorage.DEFAULT;
      case ForeignKey foreignKey -> IndexStorage.DEFAULT;
    };
  }

  /** The definition without what ALTER INDEX can change. */
  static ConstraintDefinition withoutStorage(ConstraintDefinition definition) {
    return switch (definition) {
      case Key it ->
          new Key(
              it.primary(),
              it.columns(),
              it.withoutOverlaps(),
              it.nullsNotDistinct(),
              onlyInclude(it.index()));
      case Exclusion it ->
          new Exclusion(it.method(), it.elements(), it.predicate(), onlyInclude(it.index()));
      case ConstraintDefinition.Check check -> check;
      case ForeignKey foreignKey -> foreignKey;
    };
  }

  private static IndexStorage onlyInclude(IndexStorage index) {
    return new IndexStorage(
        index.include(), IndexStorage.DEFAULT.parameters(), IndexStorage.DEFAULT.tablespace());
  }

  /**
   * Whether CREATE TABLE makes a constraint along: keys and checks of a new table that need nothing
   * but the table. Of keys that say the same it makes the first alone ({@code
   * transformIndexConstraints} in {@code src/backend/parser/parse_utilcmd.c}), so the others are
   * added afterwards.
   *
   * @param constraint the wanted constraint
   * @param context both snapshots
   * @return true if it needs no statement of its own
   */
  public static boolean isMadeWithTable(Constraint constraint, RuleContext context) {
    boolean plain =
        switch (constraint.definition()) {
          case Key key -> !isRepeated(constraint, key, context);
          case ConstraintDefinition.Check check ->
              check.expression().references().stream()
                  .allMatch(it -> it.object().equals(constraint.owner()));
          case ForeignKey foreignKey -> false;
          case Exclusion exclusion -> false;
        };
    return plain
        && constraint.validated()
        && constraint.enforced()
        && !constraint.onlyParent()
        && context.isCreated(constraint.owner())
        && context.desired().find(constraint.owner(), Table.class).stream()
            .anyMatch(table -> isMadeByItself(table, context) && table.ofType().isEmpty());
  }

  private static boolean isMadeByItself(Table table, RuleContext context) {
    return !table.isPartition() || new Attachment(context).isMadeAlone(table);
  }

  private static boolean isRepeated(Constraint constraint, Key key, RuleContext context) {
    return !key.primary()
        && context.desired().constraintsOf(constraint.owner()).stream()
            .filter(other -> isMadeBefore(other, constraint))
            .anyMatch(other -> other.definition() instanceof Key prior && sayTheSame(prior, key));
  }

  private static boolean isMadeBefore(Constraint other, Constraint constraint) {
    return other.timing() == constraint.timing()
        && !other.id().equals(constraint.id())
        && ((other.definition() instanceof Key key && key.primary())
            || other.id().compareTo(constraint.id()) < 0);
  }

  private static boolean sayTheSame(Key some, Key other) {
    return some.columns().equals(other.columns())
        && some.withoutOverlaps() == other.withoutOverlaps()
        && some.nullsNotDistinct() == other.nullsNotDistinct()
        && some.index().include().equals(other.index().include());
  }

  @Override
  public List<Draft> create(Constraint desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    if (!isMadeWithTable(desired, context) && !new ParentChecks(context).isLeft(desired)) {
      drafts.add(add(desired, context));
    }
    new Attachment(context).attach(desired).ifPresent(drafts::add);
    if (hasIndex(desired)) {
      drafts.addAll(IndexUse.after(desired, desired.owner(), desired.id().name(), context));
    }
    if (desired.indexComment().isPresent()) {
      drafts.add(indexComment(desired, desired.indexComment()));
    }
    return drafts;
  }

  private static boolean hasIndex(Constraint constraint) {
    return constraint.definition() instanceof Key || constraint.definition() instanceof Exclusion;
  }

  /**
   * Adds a constraint to a table or domain that is there.
   *
   * @param desired the constraint
   * @param context both snapshots
   * @return the step
   */
  public static Draft add(Constraint desired, RuleContext context) {
    Sql sql =
        (desired.onlyParent()
                ? Sql.of("ALTER TABLE ONLY ?", desired.owner().name())
                : target(desired))
            .plus(" ADD ?", ConstraintSql.clause(desired));
    Draft draft =
        Draft.of(desired, operation(desired), sql)
            .withEffects(Effects.NONE.needing(new Attachment(context).before(desired)));
    if (isOfDomain(desired)) {
      return ofDomain(desired, draft, context);
    }
    boolean scans =
        desired.validated() && desired.enforced() && context.mayHoldRows(desired.owner());
    return scans ? draft.withHazard(scan(desired)) : draft;
  }

  /** What holds values of a live domain is read, unless a new domain takes its place. */
  private static Draft ofDomain(Constraint desired, Draft draft, RuleContext context) {
    if (!desired.validated()) {
      return draft;
    }
    Draft locking = draft.withLock(LockLevel.SHARE);
    return !context.isCreated(desired.owner()) && keepsItsBase(desired.owner(), context)
        ? locking.withHazard(scanOfDomain(desired))
        : locking;
  }

  private static boolean keepsItsBase(QualifiedId type, RuleContext context) {
    Optional<DataType> before =
        context.live().find(type, DomainType.class).map(DomainType::baseType);
    Optional<DataType> after =
        context.desired().find(type, DomainType.class).map(DomainType::baseType);
    return before.equals(after)
        && before.stream().allMatch(base -> keepsItsBase(ObjectId.type(base.name()), context));
  }

  private static Hazard scanOfDomain(Constraint constraint) {
    return new Hazard(
        HazardKind.CONSTRAINT_SCAN,
        Hazard.Severity.NOTICE,
        "domain " + constraint.owner(),
        "Every column of the domain is read while writers wait, and the change fails on a value"
            + " that does not fit.",
        "Change such values before.");
  }

  private static boolean isOfDomain(Constraint constraint) {
    return constraint.owner().objectClass() == ObjectClass.TYPE;
  }

  private static Operation operation(Constraint constraint) {
    if (isOfDomain(constraint)) {
      return Operation.ALTER_DOMAIN;
    }
    return switch (constraint.definition()) {
      case ConstraintDefinition.Check check -> Operation.ADD_CHECK;
      case ForeignKey foreignKey -> Operation.ADD_FOREIGN_KEY;
      case Key key -> Operation.ADD_CONSTRAINT;
      case Exclusion exclusion -> Operation.ADD_CONSTRAINT;
    };
  }

  private static Hazard scan(Constraint constraint) {
    return new Hazard(
        hasIndex(constraint) ? HazardKind.TABLE_LOCK : HazardKind.CONSTRAINT_SCAN,
        Hazard.Severity.NOTICE,
        "table " + constraint.owner(),
        "Adding constraint "
            + constraint.id().name()
            + " reads the whole table while writers wait.",
        hasIndex(constraint)
            ? "Build a unique index with CREATE INDEX CONCURRENTLY beforehand, and add the constraint"
                + " with USING INDEX."
            : "Add it NOT VALID first, and VALIDATE it in a transaction of its own.");
  }

  @Override
  public List<Draft> drop(Constraint live, RuleContext context) {
    if (new ParentChecks(context).isWanted(live)) {
      return List.of();
    }
    return List.of(
        Draft.of(
            live,
            isOfDomain(live) ? Operation.ALTER_DOMAIN : Operation.DROP_CONSTRAINT,
            target(live).plus(" DROP CONSTRAINT ?", live.id().name())));
  }

  private static Sql target(Constraint constraint) {
    return Sql.of(
        isOfDomain(constraint) ? "ALTER DOMAIN ?" : "ALTER TABLE ?", constraint.owner().name());
  }

  @Override
  public List<Draft> alter(
      Constraint live, Constraint desired, ConstraintAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case Validate validate ->
          List.of(
              draft(
                      desired,
                      Operation.VALIDATE_CONSTRAINT,
                      target(desired).plus(" VALIDATE CONSTRAINT ?", desired.id().name()))
                  .withLock(
                      isOfDomain(desired) ? LockLevel.SHARE : LockLevel.SHARE_UPDATE_EXCLUSIVE));
      case SetTiming it -> List.of(alterConstraint(desired, ConstraintSql.timing(it.after())));
      case SetEnforced it ->
          List.of(alterConstraint(desired, Sql.of(it.after() ? "ENFORCED" : "NOT ENFORCED")));
      case SetIndexParameters it ->
          StorageParameters.changes(index(desired), it.before(), it.after()).stream()
              .map(change ->
                  draft(desired, Operation.ALTER_INDEX, change.sql()).withLock(change.lock()))
              .toList();
      case SetIndexTablespace it ->
          List.of(
              draft(
                      desired,
                      Operation.ALTER_INDEX,
                      index(desired)
                          .plus(
                              " SET TABLESPACE ?", it.after().orElse(Identifier.of("pg_default"))))
                  .withLock(LockLevel.ACCESS_EXCLUSIVE));
      case SetIndexComment it -> List.of(indexComment(desired, it.after()));
      case AttachTo it -> new Attachment(context).attach(desired).stream().toList();
    };
  }

  private static Draft draft(Constraint constraint, Operation operation, Sql sql) {
    return Draft.of(constraint, operation, sql);
  }

  private static Draft alterConstraint(Constraint constraint, Sql clause) {
    return draft(
        constraint,
        Operation.ALTER_CONSTRAINT,
        target(constraint).plus(" ALTER CONSTRAINT ? ?", constraint.id().name(), clause));
  }

  private static QualifiedName indexName(Constraint constraint) {
    return new QualifiedName(constraint.owner().name().schema(), constraint.id().name());
  }

  private static Sql index(Constraint constraint) {
    return Sql.of("ALTER INDEX ?", indexName(constraint));
  }

  private static Draft indexComment(Constraint constraint, Optional<String> comment) {
    Sql text = comment.map(it -> Sql.of("?", new Sql.Literal(it))).orElse(Sql.of("NULL"));
    return draft(
        constraint,
        Operation.COMMENT,
        Sql.of("COMMENT ON INDEX ? IS ?", indexName(constraint), text));
  }

  /**
   * When a column's type changes, PostgreSQL builds keys again and checks checks again; a foreign
   * key whose two sides have different types for a moment is refused, unless both are whole
   * numbers.
   */
  @Override
  public Comparison<ConstraintAlteration> react(
      Constraint live, Constraint desired, Invalidation lost, RuleContext context) {
    return switch (lost.kind()) {
      case DROPPED -> new Comparison.Recreated<>(lost.reference() + " is made again");
      case RETYPED ->
          desired.definition() instanceof ForeignKey key
                  && !ForeignKeyTypes.alwaysFit(key, live, context)
              ? new Comparison.Recreated<>("the type of " + lost.reference() + " changes")
              : new Comparison.Altered<>(List.of());
    };
  }
}
