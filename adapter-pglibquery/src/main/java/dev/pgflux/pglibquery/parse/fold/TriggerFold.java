package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.trigger.Trigger.ConstraintTrigger;
import dev.pgflux.domain.object.trigger.Trigger.Event;
import dev.pgflux.domain.object.trigger.Trigger.Timing;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE TRIGGER. */
final class TriggerFold {
  /** Bits of {@code tgtype} in {@code src/include/catalog/pg_trigger.h}. */
  private static final long BEFORE = 1 << 1;

  private static final long INSERT = 1 << 2;
  private static final long DELETE = 1 << 3;
  private static final long UPDATE = 1 << 4;
  private static final long TRUNCATE = 1 << 5;
  private static final long INSTEAD = 1 << 6;

  private TriggerFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    QualifiedId table = statement.relation(node.node("relation").orElseThrow());
    MemberId id = new MemberId(ObjectClass.TRIGGER, table, Identifier.of(node.text("trigname")));
    Trigger trigger = trigger(statement, node, id);
    Optional<Trigger> before = statement.builder().find(id, Trigger.class);
    if (node.flag("replace") && before.isPresent()) {
      statement.builder().put(trigger.withMeta(before.get().meta()));
    } else {
      statement.create(trigger);
    }
  }

  private static Trigger trigger(StatementContext statement, Node node, MemberId id) {
    return new Trigger(
        id,
        timing(node.number("timing")),
        events(node.number("events")),
        Trees.names(node, "columns").stream().map(Identifier::of).toList(),
        node.flag("row"),
        node.node("whenClause").map(it -> statement.expression(it, id.owner())),
        RoutineLookup.named(statement, Trees.names(node, "funcname"), List.of()),
        Trees.names(node, "args"),
        constraint(statement, node),
        transitionTable(node, false),
        transitionTable(node, true),
        EnabledState.ORIGIN,
        ObjectMeta.NONE);
  }

  private static Timing timing(long bits) {
    if ((bits & INSTEAD) != 0) {
      return Timing.INSTEAD_OF;
    }
    return (bits & BEFORE) != 0 ? Timing.BEFORE : Timing.AFTER;
  }

  private static Set<Event> events(long bits) {
    Set<Event> events = EnumSet.noneOf(Event.class);
    addIf(events, bits, INSERT, Event.INSERT);
    addIf(events, bits, DELETE, Event.DELETE);
    addIf(events, bits, UPDATE, Event.UPDATE);
    addIf(events, bits, TRUNCATE, Event.TRUNCATE);
    return events;
  }

  private static void addIf(Set<Event> events, long bits, long bit, Event event) {
    if ((bits & bit) != 0) {
      events.add(event);
    }
  }

  private static Optional<ConstraintTrigger> constraint(StatementContext statement, Node node) {
    if (!node.flag("isconstraint")) {
      return Optional.empty();
    }
    Optional<QualifiedId> from =
        node.node("constrrel")
            .map(relation -> {
              List<String> parts = StatementContext.parts(relation);
              return statement
                  .findContextRelation(parts)
                  .orElseGet(() -> statement.relation(relation));
            });
    return Optional.of(new ConstraintTrigger(ConstraintFold.timing(node), from));
  }

  private static Optional<Identifier> transitionTable(Node node, boolean isNew) {
    return node.nodes("transitionRels").stream()
        .filter(transition -> transition.flag("isNew") == isNew)
        .map(transition -> Identifier.of(transition.text("name")))
        .findFirst();
  }
}
