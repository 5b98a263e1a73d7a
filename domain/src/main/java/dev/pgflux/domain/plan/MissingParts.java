package dev.pgflux.domain.plan;

import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL would build in partitions along with an index or a key of their parent, while
 * writers wait, and nothing else in the plan makes.
 */
final class MissingParts {
  private final Difference difference;
  private final RuleContext context;
  private final Map<QualifiedId, List<Table>> partitions = new HashMap<>();

  /** The names of parts that stay, of which neither snapshot knows. */
  private final Set<ObjectId> taken = new HashSet<>();

  MissingParts(Difference difference) {
    this.difference = difference;
    this.context = difference.context();
    context
        .desired()
        .all(Table.class)
        .forEach(table ->
            table
                .parentOfPartition()
                .ifPresent(parent ->
                    partitions.computeIfAbsent(parent, id -> new ArrayList<>()).add(table)));
    for (SchemaObject part : difference.unspokenParts()) {
      if (Adoption.wholeOf(part).filter(context::isDropped).isEmpty()) {
        take(part);
      }
    }
  }

  private void take(SchemaObject part) {
    taken.add(part.id());
    if (part.id() instanceof MemberId member) {
      taken.add(member.asRelation());
    }
  }

  /** Whether an object is an index or a key of a partitioned table, which shall have it whole. */
  boolean isWhole(SchemaObject object) {
    boolean kind =
        switch (object) {
          case Index it -> !it.onlyParent();
          case Constraint it ->
              !it.onlyParent() && it.definition() instanceof Key key && !key.withoutOverlaps();
          case SchemaObject other -> false;
        };
    return kind
        && Adoption.tableOf(object)
            .filter(table -> !context.isCreated(table))
            .flatMap(table -> context.desired().find((ObjectId) table, Table.class))
            .filter(Table::isPartitioned)
            .isPresent();
  }

  /** The parts that partitions with rows lack; their names are taken from then on. */
  List<SchemaObject> of(SchemaObject whole) {
    List<SchemaObject> found = new ArrayList<>();
    collect(whole, Adoption.tableOf(whole).orElseThrow(), found);
    return found;
  }

  private void collect(SchemaObject whole, QualifiedId table, List<SchemaObject> found) {
    ObjectId topmost = Adoption.wholeOf(whole).orElse(whole.id());
    for (Table partition : partitions.getOrDefault(table, List.of())) {
      if (context.isCreated(partition.id())
          || context.wantedParts().on(partition.id(), topmost).isPresent()) {
        continue;
      }
      if (partition.isPartitioned()) {
        collect(whole, partition.id(), found);
      } else if (partition.foreign().isEmpty() && context.mayHoldRows(partition.id())) {
        SchemaObject part = Parts.made(partition.id(), whole, this::isTaken);
        take(part);
        found.add(Adoption.asPartOf(Optional.of(topmost), part));
      }
    }
  }

  /**
   * The parts that PostgreSQL would build when a live table is attached. Those of what is new come
   * with that; a primary key would read the rows of a column that may be NULL.
   */
  List<SchemaObject> ofAttached(Table table) {
    List<SchemaObject> found = new ArrayList<>();
    Optional<QualifiedId> above = table.parentOfPartition();
    while (above.isPresent()) {
      for (SchemaObject whole : context.wantedParts().onTable(above.get())) {
        if (Adoption.wholeOf(whole).isEmpty()
            && isWhole(whole)
            && !context.isCreated(whole.id())
            && context.wantedParts().on(table.id(), whole.id()).isEmpty()
            && !hasUnspoken(table.id(), whole.id())
            && fits(whole, table.id())) {
          SchemaObject part = Parts.made(table.id(), whole, this::isTaken);
          take(part);
          found.add(part);
        }
      }
      above = context.desired().parentOfPartition(above.get());
    }
    return found;
  }

  /** A partition that was half detached has its parts still. */
  private boolean hasUnspoken(QualifiedId table, ObjectId whole) {
    return difference.unspokenParts().stream()
        .anyMatch(part ->
            Adoption.tableOf(part).equals(Optional.of(table))
                && Adoption.wholeOf(part).equals(Optional.of(whole)));
  }

  private boolean fits(SchemaObject whole, QualifiedId table) {
    return switch (whole) {
      case Constraint it when it.definition() instanceof Key key && key.primary() ->
          context.live().find(table, Table.class).stream()
              .allMatch(live ->
                  key.columns().stream()
                      .allMatch(name -> live.column(name).flatMap(Column::notNull).isPresent()));
      case SchemaObject other -> true;
    };
  }

  /** The tables that this plan attaches under another one, at any depth. */
  List<Reference> joining(QualifiedId table) {
    List<Reference> found = new ArrayList<>();
    for (Table partition : partitions.getOrDefault(table, List.of())) {
      boolean stays = context.live().parentOfPartition(partition.id()).equals(Optional.of(table));
      if (!stays && !context.isCreated(partition.id())) {
        found.add(Reference.to(partition.id()));
      }
      found.addAll(joining(partition.id()));
    }
    return found;
  }

  private boolean isTaken(ObjectId id) {
    return taken.contains(id)
        || context.desired().find(id).isPresent()
        || (context.live().find(id).isPresent() && !context.isDropped(id));
  }

  /** Whether nothing depends on a table that could be a partition and is not managed. */
  boolean areAllKnown(QualifiedId table) {
    boolean here =
        difference.references().to(Reference.to(table)).stream()
            .filter(it -> it.objectClass() == ObjectClass.RELATION)
            .allMatch(it ->
                context.live().find(it).isPresent() || context.desired().find(it).isPresent());
    return here
        && partitions.getOrDefault(table, List.of()).stream()
            .filter(Table::isPartitioned)
            .allMatch(it -> areAllKnown(it.id()));
  }
}
