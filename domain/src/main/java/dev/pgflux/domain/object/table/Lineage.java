package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetValue;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ALTER TABLE on a parent does to its children by itself (<a
 * href="https://www.postgresql.org/docs/18/ddl-inherit.html">Inheritance</a>).
 */
final class Lineage {
  /** The first version in which NOT NULL is a constraint with a name, of a child too. */
  private static final int NAMED_NOT_NULL = 18;

  private final RuleContext context;

  Lineage(RuleContext context) {
    this.context = context;
  }

  /**
   * The differences of a child that are left for itself. A column whose type changes along with its
   * parent's stays among them, since its default and what depends on it are the child's.
   */
  List<TableAlteration> withoutParentsWork(
      Table live, Table desired, List<TableAlteration> alterations) {
    List<TableAlteration> left = new ArrayList<>();
    for (TableAlteration alteration : alterations) {
      if (!isDoneByParent(live, desired, alteration)) {
        left.add(alteration);
      } else if (alteration instanceof RetypeColumn it) {
        left.add(new RetypeColumn(it.before(), it.after(), TableAlteration.Detour.BY_PARENT));
      } else if (alteration instanceof AddColumn it) {
        Column added = asAdded(live, desired, it);
        left.addAll(
            ColumnComparison.compare(
                added,
                it.column(),
                NotNullComparison.ofMade(added, it.column()),
                context.version()));
      }
    }
    return left;
  }

  /** A child's new column as its parent's ADD COLUMN makes it. */
  private Column asAdded(Table live, Table desired, AddColumn change) {
    Column wanted = change.column();
    Column plain =
        wanted
            .withValue(new Column.Value.None())
            .withNotNull(Optional.empty())
            .withComment(Optional.empty())
            .withPrivileges(Optional.empty());
    return given(desired, shared(live, desired)).stream()
        .filter(it -> it.name().equals(wanted.name()))
        .map(it -> plain.withValue(it.value()).withNotNull(it.notNull()))
        .findFirst()
        .orElse(plain);
  }

  /** The live tables under a table, at any depth. */
  List<QualifiedId> descendants(QualifiedId table) {
    List<QualifiedId> found = new ArrayList<>();
    found.add(table);
    for (int index = 0; index < found.size(); index++) {
      QualifiedId parent = found.get(index);
      context
          .live()
          .all(Table.class)
          .filter(it -> it.parents().contains(parent) && !found.contains(it.id()))
          .forEach(it -> found.add(it.id()));
    }
    return List.copyOf(found.subList(1, found.size()));
  }

  /** The live tables directly under a table. */
  Stream<Table> childrenBefore(QualifiedId table) {
    return children(context.live(), table);
  }

  /** The wanted tables directly under a table. */
  Stream<Table> childrenAfter(QualifiedId table) {
    return children(context.desired(), table);
  }

  private static Stream<Table> children(Snapshot snapshot, QualifiedId table) {
    return snapshot.all(Table.class).filter(it -> it.parents().contains(table));
  }

  /** Whether a difference of a child is done by a change of one of its parents. */
  private boolean isDoneByParent(Table live, Table desired, TableAlteration alteration) {
    return switch (alteration) {
      case AddColumn it -> it.column().inherited() && anyParentAdds(live, desired, it);
      case DropColumn it -> it.column().inherited() && anyParentDrops(live, it);
      case RetypeColumn it -> anyParentRetypes(live, desired, it);
      case SetValue it -> isIdentity(it) && desired.isPartition() && live.isPartition();
      case TableAlteration other -> false;
    };
  }

  private static boolean isIdentity(SetValue change) {
    return change.before().value() instanceof Column.Value.Identity
        || change.after().value() instanceof Column.Value.Identity;
  }

  private boolean anyParentAdds(Table live, Table desired, AddColumn change) {
    return shared(live, desired).stream()
        .anyMatch(parent ->
            column(context.live(), parent, change.column().name()).isEmpty()
                && column(context.desired(), parent, change.column().name()).isPresent());
  }

  private boolean anyParentDrops(Table live, DropColumn change) {
    return live.parents().stream()
        .anyMatch(parent ->
            column(context.live(), parent, change.column().name()).isPresent()
                && context.desired().find(parent).isPresent()
                && column(context.desired(), parent, change.column().name()).isEmpty()
                && !isKeptByChild(parent, change.column().name()));
  }

  /**
   * Whether a child keeps a column that its parent loses, so that it must be dropped from it ONLY.
   */
  boolean isKeptByChild(QualifiedId parent, Identifier column) {
    return context
        .live()
        .all(Table.class)
        .anyMatch(child ->
            !child.isPartition()
                && child.parents().contains(parent)
                && child.column(column).isPresent()
                && column(context.desired(), child.id(), column).isPresent());
  }

  private boolean anyParentRetypes(Table live, Table desired, RetypeColumn change) {
    return shared(live, desired).stream()
        .anyMatch(parent ->
            column(context.live(), parent, change.before().name())
                    .map(Column::type)
                    .equals(Optional.of(change.before().type()))
                && column(context.desired(), parent, change.after().name())
                    .map(Column::type)
                    .equals(Optional.of(change.after().type())));
  }

  /** The parents that lose a NOT NULL constraint which they share with the table. */
  Stream<QualifiedId> dropsNotNull(Table live, Table desired, Identifier column) {
    return shared(live, desired).stream()
        .filter(parent -> hasNotNull(context.live(), parent, column))
        .filter(parent -> column(context.desired(), parent, column).isPresent())
        .filter(parent -> !hasNotNull(context.desired(), parent, column));
  }

  private static boolean hasNotNull(Snapshot snapshot, QualifiedId table, Identifier column) {
    return column(snapshot, table, column).flatMap(Column::notNull).isPresent();
  }

  /** The parents that it has before and after. */
  static List<QualifiedId> shared(Table live, Table desired) {
    List<QualifiedId> parents = new ArrayList<>(live.parents());
    parents.retainAll(desired.parents());
    return parents;
  }

  static Optional<Column> column(Snapshot snapshot, QualifiedId table, Identifier name) {
    return snapshot.find(table, Table.class).flatMap(it -> it.column(name));
  }

  /** Whether a live table has children, so that ONLY makes a difference. */
  boolean hasChildren(QualifiedId table) {
    return context.live().all(Table.class).anyMatch(it -> it.parents().contains(table))
        || context.desired().all(Table.class).anyMatch(it -> it.parents().contains(table));
  }

  /** The columns that a new child has before anything of its own is said. */
  List<Column> given(Table child) {
    return given(child, child.parents());
  }

  private List<Column> given(Table child, List<QualifiedId> parents) {
    List<Column> columns = new ArrayList<>();
    for (QualifiedId parent : parents) {
      context
          .desired()
          .find(parent, Table.class)
          .ifPresent(it -> it.columns().forEach(column -> addGiven(columns, column, it, child)));
    }
    return columns;
  }

  private void addGiven(List<Column> columns, Column parents, Table parent, Table child) {
    boolean there = columns.stream().anyMatch(it -> it.name().equals(parents.name()));
    if (!there) {
      columns.add(given(parents, parent, child));
    }
  }

  /** What a child has of a parent's column: neither comment nor grants nor statistics. */
  private Column given(Column parents, Table parent, Table child) {
    Column.Value value =
        parents.value() instanceof Column.Value.Identity && !takesIdentity(child)
            ? new Column.Value.None()
            : parents.value();
    Column.Attributes none = Column.Attributes.NONE;
    return parents
        .withValue(value)
        .withNotNull(parents.notNull().flatMap(it -> given(parents.name(), it, parent, child)))
        .withInherited(true)
        .withComment(Optional.empty())
        .withPrivileges(Optional.empty())
        .withAttributes(
            new Column.Attributes(
                parents.attributes().storage(),
                parents.attributes().compression(),
                none.statisticsTarget(),
                none.options(),
                none.foreignOptions()));
  }

  private Optional<NotNull> given(Identifier column, NotNull parents, Table parent, Table child) {
    boolean named = context.version().isAtLeast(NAMED_NOT_NULL);
    return Optional.of(parents)
        .filter(it -> !it.noInherit())
        .map(it -> it.named(it.nameOn(parent.id(), column), child.id(), column))
        .map(it -> named ? it : it.withName(Optional.empty()))
        .map(it -> it.withInherited(named).withComment(Optional.empty()));
  }

  /** Partitions share their parent's identity columns since 17. */
  private boolean takesIdentity(Table child) {
    return child.isPartition() && context.version().isAtLeast(17);
  }
}
