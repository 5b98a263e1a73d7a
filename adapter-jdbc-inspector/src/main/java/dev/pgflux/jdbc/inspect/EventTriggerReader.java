package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.object.trigger.EventTrigger;
import java.sql.SQLException;
import java.util.TreeSet;

/** Reads event triggers. */
final class EventTriggerReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT oid, evtname, evtevent, evtowner, evtfoid, evtenabled, evttags FROM pg_event_trigger
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              long oid = row.oid("oid");
              GlobalId id = new GlobalId(ObjectClass.EVENT_TRIGGER, row.name("evtname"));
              if (catalogs.objects().isMember(Catalog.EVENT_TRIGGER, oid)) {
                catalogs.objects().nameMember(Catalog.EVENT_TRIGGER, oid, id);
                return;
              }
              found.add(
                  Catalog.EVENT_TRIGGER,
                  oid,
                  new EventTrigger(
                      id,
                      row.text("evtevent"),
                      new TreeSet<>(row.texts("evttags")),
                      catalogs.routines().get(row.oid("evtfoid")).signature().name(),
                      TriggerReader.enabled(row.letter("evtenabled")),
                      catalogs.meta().withOwner(Catalog.EVENT_TRIGGER, oid, row.oid("evtowner"))));
            });
  }
}
