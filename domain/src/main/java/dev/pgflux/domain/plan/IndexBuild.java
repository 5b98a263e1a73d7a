package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.constraint.ConstraintSql;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexSql;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index that is built while others write to its table: by itself, for a key that takes it over,
 * or beside the one whose place it takes (<a
 * href="https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * Indexes Concurrently</a>).
 *
 * @param object the wanted index or key
 * @param index the index to build, under the name that it gets in the end
 * @param whole the drafts that would make it in one statement: that one first, then what follows
 * @param built a valid index that is there already and says the same, from a run that was cut short
 *     or because a unique index becomes a key
 */
record IndexBuild(SchemaObject object, Index index, List<Draft> whole, Optional<Index> built)
    implements Build {
  IndexBuild {
    whole = List.copyOf(whole);
  }

  /**
   * Whether an object of a plan is such an index or key: one of a relation that may hold rows and
   * is no parent of others.
   */
  static boolean canBe(SchemaObject object, RuleContext context) {
    return switch (object) {
      case Index it -> !it.onlyParent() && isInUse(it.table(), context);
      case Constraint it when it.definition() instanceof Key key ->
          !key.withoutOverlaps() && isInUse(it.owner(), context);
      case SchemaObject other -> false;
    };
  }

  private static boolean isInUse(QualifiedId relation, RuleContext context) {
    boolean partitioned =
        context.desired().find((ObjectId) relation, Table.class).stream()
            .anyMatch(Table::isPartitioned);
    return !partitioned && context.mayHoldRows(relation);
  }

  /** The index that an object is or has. */
  static Index indexOf(SchemaObject object) {
    return Index.of(object)
        .orElseThrow(() -> new IllegalArgumentException("no index: " + object.id()));
  }

  @Override
  public Set<Reference> makes() {
    return whole.getFirst().effects().makes();
  }

  @Override
  public List<Draft> inOrder() {
    Effects effects = whole.getFirst().effects();
    if (object instanceof Index) {
      return built.isPresent() ? rest() : withRest(build(index).withEffects(effects));
    }
    Reference made = Reference.to(index.id());
    List<Draft> drafts = new ArrayList<>();
    if (built.isEmpty()) {
      drafts.add(build(index).withEffects(Effects.NONE.needing(effects.needs()).making(made)));
    }
    drafts.add(
        takeOver(built.orElse(index))
            .withEffects(built.isEmpty() ? effects.needing(made) : effects));
    drafts.addAll(rest());
    return drafts;
  }

  @Override
  public List<Draft> atTheEnd() {
    List<Draft> drafts = new ArrayList<>();
    if (built.isEmpty()) {
      drafts.add(build(index));
    }
    if (object instanceof Constraint) {
      drafts.add(takeOver(built.orElse(index)));
    }
    drafts.addAll(rest());
    return drafts;
  }

  @Override
  public List<Draft> beside() {
    return built.isEmpty() ? List.of(build(standIn())) : List.of();
  }

  @Override
  public List<Draft> placed() {
    Index beside = standIn();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(object instanceof Constraint ? takeOver(beside) : rename(beside));
    drafts.addAll(rest());
    return drafts;
  }

  private Index standIn() {
    return built.orElseGet(() -> index.withId(ReservedName.beside(index.id())));
  }

  private Draft rename(Index beside) {
    return Draft.of(
            index,
            Operation.RENAME,
            Sql.of("ALTER INDEX ? RENAME TO ?", beside.id().name(), index.id().name().name()))
        .withLock(LockLevel.SHARE_UPDATE_EXCLUSIVE);
  }

  private Draft build(Index what) {
    return Draft.of(object, Operation.CREATE_INDEX_CONCURRENTLY, IndexSql.createConcurrently(what));
  }

  /** The key takes the index over, which gets its name if it has another. */
  private Draft takeOver(Index unique) {
    Constraint constraint = (Constraint) object;
    Identifier name = unique.id().name().name();
    return Draft.of(
        object,
        Operation.ADD_CONSTRAINT,
        Sql.of(
            "ALTER TABLE ? ADD ?",
            index.table().name(),
            ConstraintSql.usingIndex(constraint, name)));
  }

  private List<Draft> withRest(Draft first) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(first);
    drafts.addAll(rest());
    return drafts;
  }

  private List<Draft> rest() {
    return whole.subList(1, whole.size()).stream().map(IndexBuild::ofCommitted).toList();
  }

  /** An index that was built concurrently is in use at once. */
  private static Draft ofCommitted(Draft draft) {
    return draft.operation() == Operation.ATTACH_INDEX
        ? draft.withLock(Operation.ATTACH_INDEX.lock())
        : draft;
  }

  /** Whether a live index is what this one shall be, its name aside. */
  static boolean saysTheSame(Index live, Index wanted) {
    return live.valid()
        && live.isBuiltLike(wanted)
        && live.parameters().equals(wanted.parameters())
        && live.tablespace().equals(wanted.tablespace())
        && !live.onlyParent();
  }

  /** Whether a change drops an index or key that serves, and the plan makes it again. */
  static boolean isReplacement(Change.Drop drop) {
    return drop.again().isPresent() && !(drop.before() instanceof Index old && !old.valid());
  }
}
