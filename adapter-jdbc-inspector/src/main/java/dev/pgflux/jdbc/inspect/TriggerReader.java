package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.trigger.Trigger.ConstraintTrigger;
import dev.pgflux.domain.object.trigger.Trigger.Event;
import dev.pgflux.domain.object.trigger.Trigger.Timing;
import dev.pgflux.domain.sql.Fragment;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads triggers, but for PostgreSQL's internal ones and those from a partitioned table. */
final class TriggerReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT g.oid, g.tgrelid, g.tgname, g.tgtype, g.tgattr::text AS columns, g.tgfoid, g.tgargs,
             g.tgconstraint, g.tgconstrrelid, g.tgdeferrable, g.tginitdeferred, g.tgoldtable,
             g.tgnewtable, g.tgenabled, g.tgisinternal OR g.tgparentid <> 0 AS derived,
             CASE WHEN g.tgqual IS NOT NULL THEN pg_get_triggerdef(g.oid) END AS definition
        FROM pg_trigger g
       WHERE g.oid >= 16384
      """;

  // The bits of tgtype, in src/include/catalog/pg_trigger.h.
  private static final int ROW = 1;
  private static final int BEFORE = 1 << 1;
  private static final int INSERT = 1 << 2;
  private static final int DELETE = 1 << 3;
  private static final int UPDATE = 1 << 4;
  private static final int TRUNCATE = 1 << 5;
  private static final int INSTEAD = 1 << 6;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Optional<RelationDirectory.Entry> table =
                  catalogs.relations().managed(row.oid("tgrelid"));
              if (table.isEmpty()) {
                return;
              }
              if (row.flag("derived")) {
                catalogs.objects().register(Catalog.TRIGGER, row.oid("oid"), table.get().id());
                return;
              }
              Trigger trigger = trigger(row, table.get(), catalogs);
              found.add(Catalog.TRIGGER, row.oid("oid"), trigger);
              if (row.oid("tgconstraint") != 0) {
                catalogs
                    .objects()
                    .register(Catalog.CONSTRAINT, row.oid("tgconstraint"), trigger.id());
              }
            });
  }

  private static Trigger trigger(
      CatalogRow row, RelationDirectory.Entry table, Directories catalogs) throws SQLException {
    int type = row.integer("tgtype");
    return new Trigger(
        new MemberId(ObjectClass.TRIGGER, table.id(), row.name("tgname")),
        timing(type),
        events(type),
        catalogs.columns().names(table.oid(), row.numbers("columns")),
        (type & ROW) != 0,
        condition(row, table),
        catalogs.routines().get(row.oid("tgfoid")).signature().name(),
        arguments(row.bytes("tgargs")),
        constraint(row, catalogs),
        row.optionalText("tgoldtable").map(Identifier::of),
        row.optionalText("tgnewtable").map(Identifier::of),
        enabled(row.letter("tgenabled")),
        catalogs.meta().withoutOwner(Catalog.TRIGGER, row.oid("oid")));
  }

  private static Timing timing(int type) {
    if ((type & INSTEAD) != 0) {
      return Timing.INSTEAD_OF;
    }
    return (type & BEFORE) != 0 ? Timing.BEFORE : Timing.AFTER;
  }

  private static Set<Event> events(int type) {
    Set<Event> events = EnumSet.noneOf(Event.class);
    for (Event event : Event.values()) {
      int bit =
          switch (event) {
            case INSERT -> INSERT;
            case DELETE -> DELETE;
            case UPDATE -> UPDATE;
            case TRUNCATE -> TRUNCATE;
          };
      if ((type & bit) != 0) {
        events.add(event);
      }
    }
    return events;
  }

  private static Optional<Fragment> condition(CatalogRow row, RelationDirectory.Entry table)
      throws SQLException {
    return row.optionalText("definition")
        .flatMap(TriggerCondition::of)
        .map(
            text -> Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.of(table.id())));
  }

  /** Arguments stand one after the other, each with a NUL at its end. */
  private static List<String> arguments(byte[] bytes) {
    List<String> arguments = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        arguments.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    return arguments;
  }

  private static Optional<ConstraintTrigger> constraint(CatalogRow row, Directories catalogs)
      throws SQLException {
    if (row.oid("tgconstraint") == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ConstraintTrigger(
            ConstraintReader.timing(row.flag("tgdeferrable"), row.flag("tginitdeferred")),
            catalogs.relations().find(row.oid("tgconstrrelid")).map(RelationDirectory.Entry::id)));
  }

  /** When a trigger, rule or event trigger fires, by its letter. */
  static EnabledState enabled(char letter) {
    return switch (letter) {
      case 'O' -> EnabledState.ORIGIN;
      case 'A' -> EnabledState.ALWAYS;
      case 'R' -> EnabledState.REPLICA;
      case 'D' -> EnabledState.DISABLED;
      default -> throw new CatalogMovedException("a trigger's state is " + letter);
    };
  }
}
