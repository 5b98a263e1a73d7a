package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the bounds of a partition demand of its rows, as a CHECK from which PostgreSQL can tell that
 * they hold ({@code get_qual_from_partbound} in {@code src/backend/partitioning/partbounds.c}, and
 * {@code ConstraintImpliedByRelConstraint} in {@code src/backend/commands/tablecmds.c}): that of a
 * list, or of a range over one column or expression, with constants.
 *
 * @param condition the expression
 * @param digest tells bounds apart
 */
public record BoundCheck(Sql condition, String digest) {

  /**
   * The check for a partition and what its parents are partitions of.
   *
   * @param partition the partition
   * @param schema where it is one
   * @return empty where the bounds are of another sort
   */
  public static Optional<BoundCheck> of(Table partition, Snapshot schema) {
    List<Sql> conditions = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    Optional<Table> at = Optional.of(partition);
    while (at.isPresent() && at.get().hierarchy() instanceof Hierarchy.Partition bounded) {
      Optional<Table> parent = schema.find(bounded.parent(), Table.class);
      Optional<SqlTree.Node> bound = tree(bounded.bound());
      Optional<Fragment> key = parent.flatMap(Table::partitionKey);
      Optional<Sql> condition =
          bound.flatMap(it -> key.flatMap(BoundCheck::tree).flatMap(spec -> condition(spec, it)));
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(condition.get());
      said.append(bound.orElseThrow()).append(key.orElseThrow().resolution());
      at = parent;
    }
    return Optional.of(
        new BoundCheck(
            Sql.join(" AND ", conditions), Integer.toHexString(said.toString().hashCode())));
  }

  private static Optional<SqlTree.Node> tree(Fragment fragment) {
    return fragment.resolution() instanceof Fragment.Resolution.Resolved resolved
            && resolved.printable() instanceof SqlTree.Node node
        ? Optional.of(node)
        : Optional.empty();
  }

  private static Optional<Sql> condition(SqlTree.Node specification, SqlTree.Node bound) {
    List<SqlTree.Node> keys = specification.nodes("partParams");
    if (keys.size() != 1 || bound.flag("is_default")) {
      return Optional.empty();
    }
    return key(keys.getFirst())
        .flatMap(key ->
            bound.list("listdatums").isEmpty()
                ? range(key, bound.nodes("lowerdatums"), bound.nodes("upperdatums"))
                : list(key, bound.nodes("listdatums")));
  }

  private static Optional<Sql> key(SqlTree.Node element) {
    if (!element.list("collation").isEmpty() || !element.list("opclass").isEmpty()) {
      return Optional.empty();
    }
    return element.text("name").isEmpty()
        ? element.node("expr").map(it -> Sql.of("(?)", expression(it)))
        : Optional.of(Sql.of("?", Identifier.of(element.text("name"))));
  }

  private static Optional<Sql> list(Sql key, List<SqlTree.Node> values) {
    List<Sql> constants = new ArrayList<>();
    boolean takesNull = false;
    for (SqlTree.Node value : values) {
      if (value.is("A_Const") && value.flag("isnull")) {
        takesNull = true;
      } else if (isConstant(value)) {
        constants.add(Sql.of("?", expression(value)));
      } else {
        return Optional.empty();
      }
    }
    if (constants.isEmpty()) {
      return Optional.of(Sql.of("? IS NULL", key));
    }
    Sql among = Sql.of("? IN (?)", key, Sql.join(", ", constants));
    return Optional.of(
        takesNull
            ? Sql.of("(? IS NULL OR ?)", key, among)
            : Sql.of("? IS NOT NULL AND ?", key, among));
  }

  private static Optional<Sql> range(Sql key, List<SqlTree.Node> from, List<SqlTree.Node> to) {
    if (from.size() != 1 || to.size() != 1) {
      return Optional.empty();
    }
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("? IS NOT NULL", key));
    boolean plain = isEnd(from.getFirst()) && isEnd(to.getFirst());
    if (isConstant(from.getFirst())) {
      conditions.add(Sql.of("? >= ?", key, expression(from.getFirst())));
    }
    if (isConstant(to.getFirst())) {
      conditions.add(Sql.of("? < ?", key, expression(to.getFirst())));
    }
    return plain ? Optional.of(Sql.join(" AND ", conditions)) : Optional.empty();
  }

  /** MINVALUE and MAXVALUE are parsed as columns. */
  private static boolean isEnd(SqlTree.Node value) {
    return value.is("ColumnRef") || isConstant(value);
  }

  private static boolean isConstant(SqlTree.Node value) {
    return (value.is("A_Const") && !value.flag("isnull"))
        || (value.is("TypeCast") && value.node("arg").filter(BoundCheck::isConstant).isPresent());
  }

  private static Fragment expression(SqlTree.Node node) {
    return Fragment.ofTree(Fragment.Kind.EXPRESSION, node, Fragment.Scope.EMPTY)
        .withResolution(
            new Fragment.Resolution.Resolved(
                node, node, Collections.emptySortedSet(), Collections.emptySortedSet(), false));
  }
}
