package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.Optional;

/** Reads rules other than views' queries. */
final class RuleReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT oid, ev_class, rulename, ev_enabled, pg_get_ruledef(oid) AS definition
        FROM pg_rewrite WHERE rulename <> '_RETURN' AND oid >= 16384
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Optional<RelationDirectory.Entry> table =
                  catalogs.relations().managed(row.oid("ev_class"));
              if (table.isPresent()) {
                found.add(Catalog.RULE, row.oid("oid"), rule(row, table.get(), catalogs));
              }
            });
  }

  private static Rule rule(CatalogRow row, RelationDirectory.Entry table, Directories catalogs)
      throws SQLException {
    return new Rule(
        new MemberId(ObjectClass.RULE, table.id(), row.name("rulename")),
        Fragment.ofText(
            Fragment.Kind.STATEMENT,
            SqlText.withoutSemicolon(row.text("definition")),
            Fragment.Scope.of(table.id())),
        TriggerReader.enabled(row.letter("ev_enabled")),
        catalogs.meta().withoutOwner(Catalog.RULE, row.oid("oid")));
  }
}
