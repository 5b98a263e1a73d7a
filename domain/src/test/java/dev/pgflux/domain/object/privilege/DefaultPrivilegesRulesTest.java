package dev.pgflux.domain.object.privilege;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefaultPrivilegesRulesTest {
  private static final Grantee READER = new Grantee.Role(name("Reader"));
  private static final Grantee OWNER = new Grantee.Owner();

  private static DefaultPrivileges inSchema(Grant... grants) {
    return new DefaultPrivileges(
        name("boss"),
        Optional.of(name("s")),
        PrivilegeTarget.TABLE,
        new AccessControl(new TreeSet<>(Arrays.asList(grants))));
  }

  private static DefaultPrivileges everywhere(Grant... grants) {
    return new DefaultPrivileges(
        name("boss"),
        Optional.empty(),
        PrivilegeTarget.ROUTINE,
        new AccessControl(new TreeSet<>(List.of(grants))));
  }

  private static Grant select(boolean grantable) {
    return new Grant(READER, Privilege.SELECT, grantable);
  }

  @Test
  void addsToTheDefaultsInASchema() {
    assertThat(create(inSchema(select(false))))
        .containsExactly(
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss IN SCHEMA s GRANT SELECT ON TABLES TO"
                + " \"Reader\"");
    assertThat(drop(inSchema(select(false))))
        .containsExactly(
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss IN SCHEMA s REVOKE SELECT ON TABLES FROM"
                + " \"Reader\"");
  }

  @Test
  void standsInPlaceOfTheDefaultsEverywhere() {
    Grant owner = new Grant(OWNER, Privilege.EXECUTE, false);
    assertThat(create(everywhere(owner)))
        .containsExactly(
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss REVOKE EXECUTE ON ROUTINES FROM PUBLIC");
    assertThat(drop(everywhere()))
        .containsExactly(
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss GRANT EXECUTE ON ROUTINES TO PUBLIC",
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss GRANT EXECUTE ON ROUTINES TO boss");
  }

  @Test
  void changesTheDifference() {
    assertThat(change(inSchema(select(true)), inSchema(select(false))))
        .containsExactly(
            "ALTER DEFAULT PRIVILEGES FOR ROLE boss IN SCHEMA s REVOKE GRANT OPTION FOR SELECT ON"
                + " TABLES FROM \"Reader\"");
    assertThat(
            change(
                everywhere(new Grant(OWNER, Privilege.EXECUTE, false)),
                everywhere(new Grant(new Grantee.Role(name("boss")), Privilege.EXECUTE, false))))
        .isEmpty();
  }
}
