package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintRules;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an index or constraint of a partition becomes a part of one above: what is there before
 * either the whole is made or its table is attached is taken by PostgreSQL; for anything else there
 * is ALTER INDEX … ATTACH PARTITION.
 */
public final class Attachment {
  private final RuleContext context;

  /**
   * Makes the finder.
   *
   * @param context both snapshots
   */
  public Attachment(RuleContext context) {
    this.context = context;
  }

  /**
   * What must be there before an index or constraint is made: the parts that it shall take; and
   * what must not take it for a part.
   *
   * @param made a wanted index or constraint
   * @return what its statement needs
   */
  public List<Reference> before(SchemaObject made) {
    Optional<Table> table = Adoption.tableOf(made).flatMap(this::wanted);
    List<Reference> needed = new ArrayList<>();
    if (table.filter(Table::isPartitioned).isPresent()) {
      ObjectId whole = Adoption.wholeOf(made).orElse(made.id());
      context.wantedParts().ofWhole(whole).stream()
          .filter(it -> nearest(it).filter(made::equals).isPresent())
          .forEach(it -> add(needed, it));
    }
    if (table.filter(Table::isPartition).isPresent() && Adoption.wholeOf(made).isEmpty()) {
      above(table.orElseThrow())
          .flatMap(above -> context.wantedParts().onTable(above).stream())
          .filter(it -> Adoption.takes(it, made))
          .forEach(it -> add(needed, it));
    }
    return needed;
  }

  private static void add(List<Reference> references, SchemaObject object) {
    references.add(Reference.to(object.id()));
  }

  /**
   * What a part is taken by when that is made: the part of the nearest table above that has one, or
   * the whole.
   *
   * @param part an index or constraint that is a part
   * @return empty when a table up to there is attached, which takes the part
   */
  public Optional<SchemaObject> nearest(SchemaObject part) {
    ObjectId whole = Adoption.wholeOf(part).orElseThrow();
    Optional<QualifiedId> at = Adoption.tableOf(part);
    while (at.isPresent() && !isAttachedAnew(at.get())) {
      at = context.desired().parentOfPartition(at.get());
      Optional<SchemaObject> found = at.flatMap(table -> context.wantedParts().on(table, whole));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether there is a step ATTACH PARTITION for a table. */
  private boolean isAttachedAnew(QualifiedId table) {
    return context.isCreated(table)
        ? wanted(table).filter(this::isMadeAlone).isPresent()
        : context.changesParent(table);
  }

  /**
   * The statement that makes a new or lone index of a partition a part.
   *
   * @param part a wanted index or constraint
   * @return empty when it is no part, or PostgreSQL takes it for one by itself
   */
  public Optional<Draft> attach(SchemaObject part) {
    boolean isPart = Adoption.wholeOf(part).isPresent() && hasIndex(part);
    return Optional.of(part)
        .filter(it -> isPart)
        .flatMap(this::nearest)
        .filter(above -> !context.isCreated(above.id()))
        .map(above ->
            Draft.of(
                    part,
                    Operation.ATTACH_INDEX,
                    Sql.of("ALTER INDEX ? ATTACH PARTITION ?", indexName(above), indexName(part)))
                .withLock(lock(part))
                .withEffects(
                    Effects.NONE.needing(Reference.to(above.id()), Reference.to(part.id()))));
  }

  /** Nobody uses an index yet that is made in the same transaction. */
  private LockLevel lock(SchemaObject part) {
    return context.isCreated(part.id()) ? LockLevel.NONE : Operation.ATTACH_INDEX.lock();
  }

  private static boolean hasIndex(SchemaObject part) {
    return part instanceof Index
        || (part instanceof Constraint constraint
            && !(constraint.definition() instanceof ConstraintDefinition.ForeignKey));
  }

  private static QualifiedName indexName(SchemaObject part) {
    return part.id() instanceof ObjectId.MemberId it
        ? it.asRelation().name()
        : ((QualifiedId) part.id()).name();
  }

  /**
   * Whether a new partition is made as a table of its own and attached then, so that what it has of
   * its parent's gets the names that are wanted.
   *
   * @param table a wanted table
   * @return true if so
   */
  public boolean isMadeAlone(Table table) {
    return table.isPartition()
        && context.isCreated(table.id())
        && (hasOtherNotNulls(table) || ownParts(table.id()).anyMatch(this::isOfPresent));
  }

  private boolean hasOtherNotNulls(Table table) {
    List<Column> given = new Lineage(context).given(table);
    return table.columns().stream()
        .filter(column -> column.notNull().filter(Column.NotNull::inherited).isPresent())
        .anyMatch(column ->
            given.stream()
                .filter(it -> it.name().equals(column.name()))
                .anyMatch(it -> !NotNullNames.same(it, column, table.id())));
  }

  /** Whether what would take a part is there before its partition is made. */
  private boolean isOfPresent(SchemaObject part) {
    ObjectId whole = Adoption.wholeOf(part).orElseThrow();
    Optional<QualifiedId> at =
        Adoption.tableOf(part).flatMap(it -> context.desired().parentOfPartition(it));
    while (at.isPresent()) {
      Optional<SchemaObject> found = context.wantedParts().on(at.get(), whole);
      if (found.isPresent()) {
        return isPresent(found.get());
      }
      at =
          isAttachedAnew(at.get())
              ? Optional.empty()
              : context.desired().parentOfPartition(at.get());
    }
    return false;
  }

  private boolean isPresent(SchemaObject object) {
    return !context.isCreated(object.id())
        || (object instanceof Constraint constraint
            && ConstraintRules.isMadeWithTable(constraint, context));
  }

  /**
   * The wanted parts that a table, and those below it, have of what is above.
   *
   * @param table a table that is attached
   * @return what must be there for ATTACH PARTITION to take it
   */
  List<Reference> broughtAlong(QualifiedId table) {
    List<Reference> found = new ArrayList<>();
    ownParts(table).forEach(it -> add(found, it));
    new Lineage(context)
        .childrenAfter(table)
        .forEach(below -> found.addAll(broughtAlong(below.id())));
    return found;
  }

  /**
   * What a table that is let go, and the tables above and below it, have before.
   *
   * @param table a table that is detached
   * @return what keeps its state until DETACH PARTITION is done
   */
  List<Reference> letGo(QualifiedId table) {
    Set<QualifiedId> family = new HashSet<>(new Lineage(context).descendants(table));
    Optional<QualifiedId> at = Optional.of(table);
    while (at.isPresent()) {
      family.add(at.get());
      at = context.live().parentOfPartition(at.get());
    }
    List<Reference> found = new ArrayList<>();
    context.live().objects().values().stream()
        .filter(it -> Adoption.tableOf(it).filter(family::contains).isPresent())
        .forEach(it -> add(found, it));
    return found;
  }

  private Stream<SchemaObject> ownParts(QualifiedId table) {
    return context.wantedParts().onTable(table).stream()
        .filter(it -> Adoption.wholeOf(it).isPresent());
  }

  private Stream<QualifiedId> above(Table partition) {
    return Stream.iterate(
            context.desired().parentOfPartition(partition.id()),
            Optional::isPresent,
            it -> context.desired().parentOfPartition(it.orElseThrow()))
        .map(Optional::orElseThrow);
  }

  private Optional<Table> wanted(QualifiedId table) {
    return context.desired().find(table, Table.class);
  }
}
