package dev.pgflux.domain.plan;

import static dev.pgflux.domain.ddl.LockLevel.ACCESS_EXCLUSIVE;
import static dev.pgflux.domain.ddl.LockLevel.SHARE;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a statement locks beside the relation that it is about. */
final class LockScope {
  /** Since when a key makes its columns NOT NULL through constraints, of children too. */
  private static final int NOT_NULL_CONSTRAINTS = 18;

  private static final int TRIGGERS_RENAMED_WITH_CLONES = 15;
  private static final int IDENTITY_OF_PARTITIONS = 17;

  private final RuleContext context;
  private final Relatives relatives;
  private final DroppedAlong droppedAlong;
  private final Set<ObjectId> replacedDomains;
  private final ForeignKeyLocks foreignKeys;
  private final HierarchyLocks hierarchy;
  private final Draft draft;

  LockScope(
      RuleContext context,
      Relatives relatives,
      DroppedAlong droppedAlong,
      Set<ObjectId> replacedDomains,
      Draft draft) {
    this.context = context;
    this.relatives = relatives;
    this.foreignKeys = new ForeignKeyLocks(context, relatives);
    this.droppedAlong = droppedAlong;
    this.replacedDomains = replacedDomains;
    this.draft = draft;
    this.hierarchy = new HierarchyLocks(context, relatives, foreignKeys, draft);
  }

  /** The locks on other relations than the subject, which is the relation that it is about. */
  List<RelationLock> beside(Optional<QualifiedId> subject) {
    return switch (draft.operation()) {
      case DROP_EVENT_TRIGGER,
          DROP_SUBSCRIPTION,
          DROP_PUBLICATION,
          DROP_POLICY,
          DROP_RULE,
          DROP_MATERIALIZED_VIEW,
          DROP_VIEW,
          DROP_STATISTICS,
          DROP_INDEX_CONCURRENTLY,
          ALTER_DEFAULT_PRIVILEGES,
          DROP_ROUTINE,
          DROP_SEQUENCE,
          DROP_OBJECT,
          DROP_TYPE,
          DROP_DOMAIN,
          DROP_EXTENSION,
          DROP_SCHEMA,
          CREATE_SCHEMA,
          CREATE_EXTENSION,
          ALTER_EXTENSION,
          CREATE_TYPE,
          ALTER_TYPE,
          ADD_ENUM_VALUE,
          CREATE_DOMAIN,
          CREATE_SEQUENCE,
          ALTER_SEQUENCE,
          CREATE_OBJECT,
          ALTER_OBJECT,
          CREATE_ROUTINE,
          REPLACE_ROUTINE,
          ALTER_ROUTINE,
          ALTER_COLUMN,
          ALTER_COLUMN_SETTINGS,
          FILL_COLUMN,
          SET_SEQUENCE_VALUE,
          ALTER_TABLE,
          ALTER_TABLE_SETTINGS,
          CREATE_INDEX_CONCURRENTLY,
          ALTER_INDEX,
          CREATE_STATISTICS,
          ALTER_STATISTICS,
          CREATE_VIEW,
          REPLACE_VIEW,
          ALTER_VIEW,
          CREATE_MATERIALIZED_VIEW,
          ALTER_MATERIALIZED_VIEW,
          REFRESH_MATERIALIZED_VIEW,
          CREATE_RULE,
          ALTER_RULE,
          CREATE_POLICY,
          ALTER_POLICY,
          ROW_SECURITY,
          REVOKE,
          GRANT,
          COMMENT,
          SECURITY_LABEL,
          CREATE_SUBSCRIPTION,
          CREATE_EVENT_TRIGGER,
          ALTER_EVENT_TRIGGER ->
          List.of();
      case RENAME_COLUMN,
          DROP_DEFAULT,
          DROP_EXPRESSION,
          ADD_COLUMN,
          SET_DEFAULT,
          SET_NOT_NULL,
          DROP_NOT_NULL ->
          subject.map(it -> locks(draft.lock(), relatives.descendants(it))).orElse(List.of());
      case ADD_CHECK, VALIDATE_CONSTRAINT -> subject.map(this::inheritors).orElseGet(this::holders);
      case DROP_TRIGGER, CREATE_TRIGGER, ALTER_TRIGGER ->
          subject.map(this::clones).orElse(List.of());
      case CREATE_INDEX -> subject.map(this::createIndex).orElse(List.of());
      case DROP_INDEX -> subject.map(this::partitions).orElse(List.of());
      case DROP_IDENTITY, SET_IDENTITY -> subject.map(this::identity).orElse(List.of());
      case RENAME -> subject.map(this::rename).orElse(List.of());
      case SET_SCHEMA, SET_OWNER ->
          subject.map(it -> locks(draft.lock(), sequences(it))).orElse(List.of());
      case DROP_CONSTRAINT -> subject.map(this::dropConstraint).orElse(List.of());
      case DETACH -> subject.map(hierarchy::detach).orElse(List.of());
      case DROP_TABLE -> subject.map(this::dropTable).orElse(List.of());
      case DROP_COLUMN -> subject.map(this::dropColumn).orElse(List.of());
      case ALTER_COLUMN_TYPE -> subject.map(this::retype).orElse(List.of());
      case CREATE_TABLE -> hierarchy.createTable();
      case ATTACH_PARTITION -> subject.map(hierarchy::attach).orElse(List.of());
      case ATTACH_INDEX -> subject.map(hierarchy::attachIndex).orElse(List.of());
      case INHERIT -> hierarchy.inherit();
      case ADD_CONSTRAINT -> subject.map(this::addKey).orElse(List.of());
      case ADD_FOREIGN_KEY -> subject.map(this::addForeignKey).orElse(List.of());
      case ALTER_CONSTRAINT -> subject.map(this::alterConstraint).orElse(List.of());
      case ALTER_DOMAIN -> holders();
      case CREATE_PUBLICATION -> published();
    };
  }

  static List<RelationLock> locks(LockLevel level, Collection<? extends ObjectId> relations) {
    return relations.stream().map(it -> new RelationLock(it, level)).toList();
  }

  static List<RelationLock> both(List<RelationLock> some, List<RelationLock> others) {
    List<RelationLock> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private <T extends SchemaObject> Optional<T> subject(Class<T> kind) {
    Optional<T> before = context.live().find(draft.object(), kind);
    Optional<T> after = context.desired().find(draft.object(), kind);
    return draft.operation().precedesNew() ? before.or(() -> after) : after.or(() -> before);
  }

  private List<RelationLock> partitions(QualifiedId table) {
    return locks(draft.lock(), relatives.partitions(table));
  }

  /** Triggers for each row are cloned to the partitions. */
  private List<RelationLock> clones(QualifiedId table) {
    return isForEachRow() ? partitions(table) : List.of();
  }

  private List<RelationLock> createIndex(QualifiedId table) {
    return subject(Index.class).filter(Index::onlyParent).isPresent()
        ? List.of()
        : both(partitions(table), locks(draft.lock(), joined(table)));
  }

  /** Tables that have become partitions earlier in the plan, and are needed as such. */
  private List<ObjectId> joined(QualifiedId table) {
    return draft.effects().needs().stream()
        .map(Reference::object)
        .filter(it -> context.live().find(it, Table.class).isPresent() && becomesPartOf(it, table))
        .distinct()
        .toList();
  }

  private boolean becomesPartOf(ObjectId partition, QualifiedId table) {
    Optional<QualifiedId> above =
        context.desired().find(partition, Table.class).flatMap(Table::parentOfPartition);
    return above.filter(it -> it.equals(table) || becomesPartOf(it, table)).isPresent();
  }

  private List<RelationLock> identity(QualifiedId table) {
    return context.version().isAtLeast(IDENTITY_OF_PARTITIONS) ? partitions(table) : List.of();
  }

  private boolean isForEachRow() {
    return subject(Trigger.class).filter(Trigger::forEachRow).isPresent();
  }

  private List<RelationLock> rename(QualifiedId table) {
    return switch (draft.object().objectClass()) {
      case CONSTRAINT -> inheritors(table);
      case RELATION ->
          isOfNotNull() ? locks(draft.lock(), relatives.descendants(table)) : List.of();
      case TRIGGER ->
          context.version().isAtLeast(TRIGGERS_RENAMED_WITH_CLONES) ? clones(table) : List.of();
      default -> List.of();
    };
  }

  /** A NOT NULL constraint is its column's, and its statements are about the table. */
  private boolean isOfNotNull() {
    return draft.effects().makes().stream()
        .anyMatch(it -> it.object().objectClass() == ObjectClass.CONSTRAINT);
  }

  /** Since 18 ADD CONSTRAINT locks the children before it sees that they do not inherit it. */
  private boolean locksForNothing() {
    return draft.operation() == Operation.ADD_CHECK
        && context.version().isAtLeast(NOT_NULL_CONSTRAINTS);
  }

  /** The tables that have the same constraint from this one. */
  private List<RelationLock> inheritors(QualifiedId table) {
    Optional<Constraint> constraint = subject(Constraint.class);
    if (constraint.isEmpty()) {
      return locks(draft.lock(), relatives.descendants(table));
    }
    return switch (constraint.get().definition()) {
      case ConstraintDefinition.Check it ->
          it.noInherit() && !locksForNothing()
              ? List.of()
              : locks(draft.lock(), relatives.descendants(table));
      case ConstraintDefinition.Key it -> locks(draft.lock(), relatives.partitions(table));
      case ConstraintDefinition.Exclusion it -> locks(draft.lock(), relatives.partitions(table));
      case ConstraintDefinition.ForeignKey it ->
          locks(draft.lock(), partitionsWithIt(table, constraint.get()));
    };
  }

  /** What is valid in a partition already is not validated with the whole. */
  private List<QualifiedId> partitionsWithIt(QualifiedId table, Constraint foreignKey) {
    return relatives.partitions(table).stream()
        .filter(it ->
            draft.operation() != Operation.VALIDATE_CONSTRAINT
                || !ForeignKeyLocks.hasPart(context.live(), it, foreignKey))
        .toList();
  }

  private List<ObjectId> sequences(QualifiedId table) {
    return List.copyOf(relatives.sequences(table).stream().map(Sequence::id).toList());
  }

  private List<RelationLock> dropTable(QualifiedId table) {
    List<RelationLock> locks = new ArrayList<>(hierarchy.parentOfPartition(table));
    context
        .live()
        .find(table)
        .ifPresent(it -> droppedAlong.with(it).forEach(gone -> locks.addAll(goesAlong(gone))));
    return locks;
  }

  private List<RelationLock> goesAlong(SchemaObject gone) {
    return switch (gone) {
      case Sequence it -> locks(ACCESS_EXCLUSIVE, List.of(it.id()));
      case Constraint it -> locks(ACCESS_EXCLUSIVE, foreignKeys.referencedBy(it));
      case SchemaObject other -> List.of();
    };
  }

  private List<RelationLock> dropColumn(QualifiedId table) {
    List<RelationLock> locks =
        new ArrayList<>(locks(ACCESS_EXCLUSIVE, relatives.descendants(table)));
    relatives.sequences(table).stream()
        .filter(it ->
            it.ownedBy().filter(column -> draft.effects().destroys().contains(column)).isPresent())
        .forEach(it -> locks.addAll(goesAlong(it)));
    return locks;
  }

  private List<RelationLock> dropConstraint(QualifiedId table) {
    Optional<Constraint> constraint = subject(Constraint.class);
    List<RelationLock> referenced =
        locks(ACCESS_EXCLUSIVE, constraint.map(foreignKeys::referencedBy).orElse(List.of()));
    return both(referenced, inheritors(table));
  }

  /** Foreign keys over the column are made again, for which both sides are locked. */
  private List<RelationLock> retype(QualifiedId table) {
    List<RelationLock> locks =
        new ArrayList<>(locks(ACCESS_EXCLUSIVE, relatives.descendants(table)));
    for (Constraint constraint : relatives.foreignKeys(table)) {
      ConstraintDefinition.ForeignKey key =
          (ConstraintDefinition.ForeignKey) constraint.definition();
      boolean here =
          constraint.owner().equals(table)
              && key.columns().stream().anyMatch(it -> changes(Reference.to(table, it)));
      boolean there =
          key.referenced().equals(table)
              && key.referencedColumns().stream().anyMatch(it -> changes(Reference.to(table, it)));
      if ((here || there) && !context.isDropped(constraint.id())) {
        locks.addAll(locks(ACCESS_EXCLUSIVE, List.of(constraint.owner(), key.referenced())));
      }
    }
    return locks;
  }

  private boolean changes(Reference column) {
    return draft.effects().makes().contains(column) || draft.effects().destroys().contains(column);
  }

  /** Before they were constraints, the columns' NOT NULL are set by steps of their own. */
  private List<RelationLock> addKey(QualifiedId table) {
    boolean setsNotNull =
        context.version().isAtLeast(NOT_NULL_CONSTRAINTS)
            && subject(Constraint.class)
                .filter(it -> it.definition() instanceof ConstraintDefinition.Key)
                .isPresent();
    List<RelationLock> there =
        setsNotNull
            ? locks(ACCESS_EXCLUSIVE, relatives.descendants(table))
            : locks(SHARE, relatives.partitions(table));
    return both(there, locks(setsNotNull ? ACCESS_EXCLUSIVE : SHARE, joined(table)));
  }

  private List<RelationLock> addForeignKey(QualifiedId table) {
    List<QualifiedId> under =
        context.version().isAtLeast(NOT_NULL_CONSTRAINTS)
            ? relatives.descendants(table)
            : relatives.partitions(table);
    return both(
        locks(draft.lock(), under),
        subject(Constraint.class).map(foreignKeys::ofAdded).orElse(List.of()));
  }

  /** Whether a foreign key is enforced is a matter of triggers on both sides. */
  private List<RelationLock> alterConstraint(QualifiedId table) {
    Optional<Constraint> before = context.live().find(draft.object(), Constraint.class);
    Optional<Constraint> after = context.desired().find(draft.object(), Constraint.class);
    boolean enforcing =
        before.isPresent()
            && after.isPresent()
            && before.get().enforced() != after.get().enforced();
    List<RelationLock> under = locks(draft.lock(), relatives.partitions(table));
    if (!enforcing) {
      return under;
    }
    LockLevel level =
        after.get().enforced() ? LockLevel.SHARE_ROW_EXCLUSIVE : LockLevel.ACCESS_EXCLUSIVE;
    return both(under, locks(level, foreignKeys.referencedBy(after.get())));
  }

  /** The tables that hold values of a domain; nothing holds those of a new one yet. */
  private List<RelationLock> holders() {
    ObjectId domain = draft.object() instanceof MemberId member ? member.owner() : draft.object();
    return domain instanceof QualifiedId it
            && !context.isCreated(it)
            && !replacedDomains.contains(it)
        ? locks(draft.lock(), relatives.holders(it))
        : List.of();
  }

  private List<RelationLock> published() {
    List<RelationLock> locks = new ArrayList<>();
    for (Reference needed : draft.effects().needs()) {
      if (needed.object() instanceof QualifiedId it
          && it.objectClass() == ObjectClass.RELATION
          && context.live().find(it, Table.class).isPresent()) {
        locks.addAll(locks(draft.lock(), List.of(it)));
        locks.addAll(locks(draft.lock(), relatives.descendants(it)));
      }
    }
    return locks;
  }
}
