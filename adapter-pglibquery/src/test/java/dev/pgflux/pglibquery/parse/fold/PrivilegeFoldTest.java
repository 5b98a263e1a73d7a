package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.routine.Routine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegeFoldTest {
  private static final AccessControl DEFAULTS = PrivilegeTarget.TABLE.defaults(18);

  private static Grant to(String role, Privilege privilege) {
    return new Grant(new Grantee.Role(Identifier.of(role)), privilege, false);
  }

  @Test
  void silenceIsNoPrivileges() {
    Files files = Files.of("CREATE TABLE t (a int)");
    assertThat(files.table("t").meta().privileges()).isEmpty();
    assertThat(files.folded().privilegesDeclared()).isFalse();
  }

  @Test
  void grantsComeOnTopOfTheDefaults() {
    Files files = Files.of("CREATE TABLE t (a int); GRANT SELECT, INSERT ON t TO reader");
    assertThat(files.table("t").meta().privileges())
        .contains(
            DEFAULTS.plus(List.of(to("reader", Privilege.SELECT), to("reader", Privilege.INSERT))));
  }

  @Test
  void grantsToTheOwnerAreTheOwners() {
    Files files =
        Files.of(
            "CREATE TABLE t (a int); GRANT SELECT ON t TO boss; ALTER TABLE t OWNER TO boss;"
                + "REVOKE ALL ON t FROM boss; GRANT SELECT ON t TO boss");
    assertThat(files.table("t").meta().privileges().orElseThrow().grants())
        .containsExactly(new Grant(new Grantee.Owner(), Privilege.SELECT, false));
    assertThat(files.folded().ownersDeclared()).isTrue();
  }

  @Test
  void grantsOnColumnsAreTheColumns() {
    Files files = Files.of("CREATE TABLE t (a int, b int); GRANT UPDATE (b) ON t TO clerk");
    assertThat(files.column("t", "b").privileges().orElseThrow().grants())
        .containsExactly(to("clerk", Privilege.UPDATE));
    assertThat(files.table("t").meta().privileges()).isEmpty();
  }

  @Test
  void allTablesAreThoseMadeSoFar() {
    Files files =
        Files.of(
            "CREATE TABLE a (x int); GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"
                + "CREATE TABLE b (x int)");
    assertThat(files.table("a").meta().privileges()).isPresent();
    assertThat(files.table("b").meta().privileges()).isEmpty();
  }

  @Test
  void defaultPrivilegesReachWhatIsMadeAfterThem() {
    Files files =
        Files.of(
            "CREATE TABLE a (x int);"
                + "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;"
                + "ALTER DEFAULT PRIVILEGES FOR ROLE other GRANT SELECT ON TABLES TO nobody;"
                + "CREATE TABLE b (x int)");
    assertThat(files.table("a").meta().privileges()).isEmpty();
    assertThat(files.table("b").meta().privileges())
        .contains(DEFAULTS.plus(List.of(to("reader", Privilege.SELECT))));
    assertThat(files.folded().snapshot().all(DefaultPrivileges.class)).hasSize(2);
  }

  @Test
  void revokingFromPublicLeavesTheOwner() {
    Files files =
        Files.of(
            "CREATE FUNCTION f(a int DEFAULT 1) RETURNS int LANGUAGE sql RETURN a + 1;"
                + "REVOKE ALL ON FUNCTION f FROM PUBLIC");
    assertThat(files.only(Routine.class).meta().privileges().orElseThrow().grants())
        .containsExactly(new Grant(new Grantee.Owner(), Privilege.EXECUTE, false));
  }
}
