package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that a table has from its parents, before and after it inherits from them. NO INHERIT and
 * DETACH PARTITION leave them with the table; INHERIT and ATTACH PARTITION want them to be there.
 */
public final class ParentChecks {
  private final RuleContext context;

  /**
   * Makes the finder.
   *
   * @param context both snapshots
   */
  public ParentChecks(RuleContext context) {
    this.context = context;
  }

  /** Whether a check is the table's own when a parent that gave it to the table lets it go. */
  boolean isLeft(Constraint wanted) {
    return lost(wanted.owner()).stream()
        .flatMap(parent -> check(parent, wanted.id().name(), context.live()).stream())
        .anyMatch(it -> it.definition().equals(wanted.definition()));
  }

  /** Whether a table's own check is to come from a parent, with which it is merged. */
  boolean isWanted(Constraint live) {
    return context.desired().find(live.owner()).stream()
        .flatMap(table -> parents(live.owner(), context.desired()).stream())
        .flatMap(parent -> check(parent, live.id().name(), context.desired()).stream())
        .anyMatch(it -> it.definition().equals(live.definition()));
  }

  /**
   * The names of the checks that are left to a table by its parents and that it shall not have.
   *
   * @param table the table
   * @return the names in order
   */
  public List<Identifier> unwanted(QualifiedId table) {
    return lost(table).stream()
        .flatMap(
            parent -> context.live().all(Constraint.class).filter(it -> it.owner().equals(parent)))
        .filter(ParentChecks::isInherited)
        .filter(it -> context.live().find(on(table, it.id().name())).isEmpty())
        .filter(it -> wanted(table, it).isEmpty())
        .map(it -> it.id().name())
        .distinct()
        .toList();
  }

  /**
   * The checks that a table needs to become a partition: those of the tables above.
   *
   * @param table the wanted table
   * @return in order; those of the nearest table first
   */
  public List<Constraint> demanded(Table table) {
    return table.parents().stream()
        .flatMap(parent ->
            Stream.concat(
                context.desired().constraintsOf(parent).stream()
                    .filter(ParentChecks::isInherited)
                    .filter(it -> context.desired().find(on(table.id(), it.id().name())).isEmpty()),
                context.desired().find(parent, Table.class).stream()
                    .flatMap(it -> demanded(it).stream())))
        .distinct()
        .toList();
  }

  /**
   * The checks that a table lacks to inherit from its wanted parents: it neither has them itself
   * nor from parents that let it go.
   *
   * @param table the wanted table, which is there already
   * @return as the table's own
   */
  public List<Constraint> missing(Table table) {
    return demanded(table).stream()
        .filter(it -> !isThere(table.id(), it))
        .map(it -> it.withId(ObjectId.constraint(table.id(), it.id().name())))
        .toList();
  }

  /**
   * Whether a check of a table's own must be there, and valid, before the table inherits from a
   * parent that it gets.
   *
   * @param own the wanted check
   * @return true if the parent has the same
   */
  public boolean isForNewParent(Constraint own) {
    List<QualifiedId> old = parents(own.owner(), context.live());
    return context.live().find(own.owner()).isPresent()
        && parents(own.owner(), context.desired()).stream()
            .filter(it -> !old.contains(it))
            .anyMatch(parent -> has(parent, own));
  }

  private boolean has(QualifiedId table, Constraint own) {
    return check(table, own.id().name(), context.desired())
            .filter(it -> it.definition().equals(own.definition()))
            .isPresent()
        || parents(table, context.desired()).stream().anyMatch(parent -> has(parent, own));
  }

  /**
   * The checks of a table's own that must be there before it inherits from a parent that it gets.
   *
   * @param table the table
   * @return references to them
   */
  public List<Reference> forNewParents(QualifiedId table) {
    return context.desired().constraintsOf(table).stream()
        .filter(this::isForNewParent)
        .map(it -> Reference.to(it.id()))
        .toList();
  }

  /**
   * The checks of a table's own that cannot go before a parent with the same lets the table go.
   *
   * @param table the table
   * @return references to them
   */
  public List<Reference> ofOldParents(QualifiedId table) {
    List<QualifiedId> old = lost(table);
    return context.live().constraintsOf(table).stream()
        .filter(own ->
            old.stream()
                .anyMatch(parent -> check(parent, own.id().name(), context.live()).isPresent()))
        .map(it -> Reference.to(it.id()))
        .toList();
  }

  private boolean isThere(QualifiedId table, Constraint demanded) {
    Stream<Optional<Constraint>> own =
        Stream.of(
            context.live().find(on(table, demanded.id().name()), Constraint.class),
            context.desired().find(on(table, demanded.id().name()), Constraint.class));
    Stream<Optional<Constraint>> inherited =
        parents(table, context.live()).stream()
            .map(parent -> check(parent, demanded.id().name(), context.live()));
    return Stream.concat(own, inherited)
        .flatMap(Optional::stream)
        .anyMatch(it -> it.definition().equals(demanded.definition()));
  }

  private Optional<Constraint> wanted(QualifiedId table, Constraint left) {
    return context
        .desired()
        .find(on(table, left.id().name()), Constraint.class)
        .filter(it -> it.definition().equals(left.definition()));
  }

  private static ObjectId on(ObjectId table, Identifier name) {
    return ObjectId.constraint((QualifiedId) table, name);
  }

  /** The parents that a table has and shall not have. */
  private List<QualifiedId> lost(QualifiedId table) {
    List<QualifiedId> kept = parents(table, context.desired());
    return parents(table, context.live()).stream().filter(it -> !kept.contains(it)).toList();
  }

  private static List<QualifiedId> parents(QualifiedId table, Snapshot snapshot) {
    return snapshot.find(table, Table.class).map(Table::parents).orElse(List.of());
  }

  private static Optional<Constraint> check(QualifiedId table, Identifier name, Snapshot snapshot) {
    return snapshot.find(on(table, name), Constraint.class).filter(ParentChecks::isInherited);
  }

  private static boolean isInherited(Constraint constraint) {
    return constraint.definition() instanceof ConstraintDefinition.Check check
        && !check.noInherit();
  }
}
