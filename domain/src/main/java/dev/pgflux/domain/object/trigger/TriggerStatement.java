package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.trigger.Trigger.ConstraintTrigger;
import dev.pgflux.domain.object.trigger.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TRIGGER, clause by clause. */
final class TriggerStatement {
  private TriggerStatement() {}

  static Sql of(String words, Trigger trigger) {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(Sql.of(words + " ?", trigger.id().name()));
    clauses.add(Sql.of(timing(trigger.timing())));
    clauses.add(Sql.join(" OR ", trigger.events().stream().map(it -> event(it, trigger)).toList()));
    clauses.add(Sql.of("ON ?", trigger.id().owner().name()));
    trigger.constraint().ifPresent(it -> clauses.addAll(constraint(it)));
    transitionTables(trigger).ifPresent(clauses::add);
    clauses.add(Sql.of(trigger.forEachRow() ? "FOR EACH ROW" : "FOR EACH STATEMENT"));
    trigger.condition().ifPresent(it -> clauses.add(Sql.of("WHEN (?)", it)));
    List<Sql> arguments =
        trigger.arguments().stream().map(it -> Sql.of("?", new Sql.Literal(it))).toList();
    clauses.add(Sql.of("EXECUTE FUNCTION ?(?)", trigger.function(), Sql.join(", ", arguments)));
    return Sql.join(" ", clauses);
  }

  private static String timing(Trigger.Timing timing) {
    return switch (timing) {
      case BEFORE -> "BEFORE";
      case AFTER -> "AFTER";
      case INSTEAD_OF -> "INSTEAD OF";
    };
  }

  private static Sql event(Event event, Trigger trigger) {
    return event == Event.UPDATE && !trigger.updateColumns().isEmpty()
        ? Sql.of("UPDATE OF ?", Sql.names(trigger.updateColumns()))
        : Sql.of(event.name());
  }

  private static List<Sql> constraint(ConstraintTrigger constraint) {
    List<Sql> clauses = new ArrayList<>();
    constraint.from().ifPresent(table -> clauses.add(Sql.of("FROM ?", table.name())));
    timing(constraint.timing()).map(Sql::of).ifPresent(clauses::add);
    return clauses;
  }

  private static Optional<String> timing(Constraint.Timing timing) {
    return switch (timing) {
      case NOT_DEFERRABLE -> Optional.empty();
      case INITIALLY_IMMEDIATE -> Optional.of("DEFERRABLE");
      case INITIALLY_DEFERRED -> Optional.of("DEFERRABLE INITIALLY DEFERRED");
    };
  }

  private static Optional<Sql> transitionTables(Trigger trigger) {
    List<Sql> tables = new ArrayList<>();
    trigger.oldTable().ifPresent(name -> tables.add(Sql.of("OLD TABLE AS ?", name)));
    trigger.newTable().ifPresent(name -> tables.add(Sql.of("NEW TABLE AS ?", name)));
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(Sql.of("REFERENCING ?", Sql.join(" ", tables)));
  }
}
