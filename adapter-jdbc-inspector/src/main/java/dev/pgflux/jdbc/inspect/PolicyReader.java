package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.policy.Policy.Command;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads row-level security policies. */
final class PolicyReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT oid, polname, polrelid, polcmd, polpermissive, polroles::text AS roles,
             pg_get_expr(polqual, polrelid) AS using_expression,
             pg_get_expr(polwithcheck, polrelid) AS check_expression
        FROM pg_policy
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Optional<RelationDirectory.Entry> table =
                  catalogs.relations().managed(row.oid("polrelid"));
              if (table.isPresent()) {
                found.add(Catalog.POLICY, row.oid("oid"), policy(row, table.get(), catalogs));
              }
            });
  }

  private static Policy policy(CatalogRow row, RelationDirectory.Entry table, Directories catalogs)
      throws SQLException {
    SortedSet<Grantee> roles = new TreeSet<>();
    for (long role : row.numbers("roles")) {
      roles.add(role == 0 ? new Grantee.Everyone() : new Grantee.Role(catalogs.names().role(role)));
    }
    return new Policy(
        new MemberId(ObjectClass.POLICY, table.id(), row.name("polname")),
        row.flag("polpermissive"),
        command(row.letter("polcmd")),
        roles,
        expression(row, "using_expression", table),
        expression(row, "check_expression", table),
        catalogs.meta().withoutOwner(Catalog.POLICY, row.oid("oid")));
  }

  private static Optional<Fragment> expression(
      CatalogRow row, String column, RelationDirectory.Entry table) throws SQLException {
    return row.optionalText(column)
        .map(
            text -> Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.of(table.id())));
  }

  private static Command command(char letter) {
    return switch (letter) {
      case '*' -> Command.ALL;
      case 'r' -> Command.SELECT;
      case 'a' -> Command.INSERT;
      case 'w' -> Command.UPDATE;
      case 'd' -> Command.DELETE;
      default -> throw new CatalogMovedException("polcmd is " + letter);
    };
  }
}
