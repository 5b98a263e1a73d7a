package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** CREATE EVENT TRIGGER and ALTER EVENT TRIGGER. */
final class EventTriggerFold {
  private EventTriggerFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    SortedSet<String> tags = new TreeSet<>();
    for (Node filter : node.nodes("whenclause")) {
      filter
          .node("arg")
          .map(Trees::names)
          .ifPresent(names -> names.forEach(name -> tags.add(name.toUpperCase(Locale.ROOT))));
    }
    statement.create(
        new EventTrigger(
            id(node.text("trigname")),
            node.text("eventname"),
            tags,
            RoutineLookup.named(statement, Trees.names(node, "funcname"), List.of()),
            EnabledState.ORIGIN,
            ObjectMeta.NONE));
  }

  static GlobalId id(String name) {
    return new GlobalId(ObjectClass.EVENT_TRIGGER, Identifier.of(name));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    GlobalId id = id(node.text("trigname"));
    EventTrigger trigger =
        statement
            .builder()
            .find(id, EventTrigger.class)
            .orElseThrow(
                () -> new FoldException.Missing("event trigger \"" + id + "\" does not exist"));
    statement.builder().put(trigger.withEnabled(state(node.text("tgenabled"))));
  }

  private static EnabledState state(String letter) {
    return switch (letter) {
      case "A" -> EnabledState.ALWAYS;
      case "R" -> EnabledState.REPLICA;
      case "D" -> EnabledState.DISABLED;
      default -> EnabledState.ORIGIN;
    };
  }
}
