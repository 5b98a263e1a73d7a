package dev.pgflux.domain.rules;

import static dev.pgflux.domain.rules.RulesFixture.HOSTILE;
import static dev.pgflux.domain.rules.RulesFixture.comment;
import static dev.pgflux.domain.rules.RulesFixture.context;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static dev.pgflux.domain.rules.RulesFixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MetaRulesTest {
  private static final Grantee READER = new Grantee.Role(name("reader"));
  private static final Grantee OWNER = new Grantee.Owner();

  private static Table table(ObjectMeta meta) {
    return Table.of(relation("t"), List.of(Column.of(name("a"), DataType.builtIn("int4"))))
        .withMeta(meta);
  }

  private static ObjectMeta owned(String owner, Grant... grants) {
    AccessControl owners = PrivilegeTarget.TABLE.defaults(18);
    return ObjectMeta.NONE
        .withOwner(Optional.of(name(owner)))
        .withPrivileges(Optional.of(owners.plus(Arrays.asList(grants))));
  }

  private static Grant grant(Grantee grantee, Privilege privilege) {
    return new Grant(grantee, privilege, false);
  }

  private static Grant grantable(Grantee grantee, Privilege privilege) {
    return new Grant(grantee, privilege, true);
  }

  private static List<String> change(SchemaObject live, SchemaObject desired) {
    RuleContext context = context(18, List.of(live), List.of(desired));
    List<String> statements = new ArrayList<>();
    MetaRules.compare(live, desired, context)
        .forEach(it -> statements.addAll(render(MetaRules.alter(live, desired, it, context))));
    return statements;
  }

  private static List<String> change(ObjectMeta live, ObjectMeta desired) {
    return change(table(live), table(desired));
  }

  private static List<String> create(SchemaObject desired, List<SchemaObject> live) {
    return render(MetaRules.create(desired, context(18, live, List.of(desired))));
  }

  @Test
  void comparesOnlyWhatBothSay() {
    assertThat(change(owned("boss", grant(READER, Privilege.SELECT)), ObjectMeta.NONE)).isEmpty();
    assertThat(change(comment("old"), ObjectMeta.NONE))
        .containsExactly("COMMENT ON TABLE s.t IS NULL");
  }

  @Test
  void setsOwnerCommentAndLabels() {
    ObjectMeta labelled =
        comment("it's")
            .withOwner(Optional.of(HOSTILE))
            .withSecurityLabels(new TreeMap<>(Map.of("se", "secret")));
    assertThat(change(ObjectMeta.NONE.withOwner(Optional.of(name("boss"))), labelled))
        .containsExactly(
            "ALTER TABLE s.t OWNER TO \"a\"\"b'c $$ d\"",
            "COMMENT ON TABLE s.t IS 'it''s'",
            "SECURITY LABEL FOR se ON TABLE s.t IS 'secret'");
  }

  @Test
  void grantsAndRevokesTheDifference() {
    assertThat(
            change(
                owned("boss", grant(READER, Privilege.SELECT), grantable(READER, Privilege.INSERT)),
                owned(
                    "boss",
                    grant(READER, Privilege.INSERT),
                    grantable(READER, Privilege.UPDATE),
                    grant(new Grantee.Everyone(), Privilege.SELECT))))
        .containsExactly(
            "REVOKE SELECT ON TABLE s.t FROM reader",
            "REVOKE GRANT OPTION FOR INSERT ON TABLE s.t FROM reader",
            "GRANT SELECT ON TABLE s.t TO PUBLIC",
            "GRANT UPDATE ON TABLE s.t TO reader WITH GRANT OPTION");
  }

  @Test
  void writesACompleteListAsAll() {
    Grant[] all =
        PrivilegeTarget.TABLE.allPrivileges(18).stream()
            .map(it -> grant(READER, it))
            .toArray(Grant[]::new);
    assertThat(change(owned("boss"), owned("boss", all)))
        .containsExactly("GRANT ALL ON TABLE s.t TO reader");
  }

  @Test
  void seesNoDifferenceInPrivilegesThatFollowTheOwner() {
    assertThat(change(owned("boss"), owned("clerk")))
        .containsExactly("ALTER TABLE s.t OWNER TO clerk");
    assertThat(
            change(
                owned("boss", grant(new Grantee.Role(name("boss")), Privilege.SELECT)),
                owned("boss")))
        .isEmpty();
  }

  @Test
  void grantsOnColumnsAgainWhatARevokeOnTheTableTakesAlong() {
    AccessControl columnGrant =
        new AccessControl(new TreeSet<>(List.of(grant(READER, Privilege.SELECT))));
    Table live = withColumnGrant(owned("boss", grant(READER, Privilege.SELECT)), columnGrant);
    Table desired = withColumnGrant(owned("boss"), columnGrant);
    assertThat(change(live, desired))
        .containsExactly(
            "REVOKE SELECT ON TABLE s.t FROM reader", "GRANT SELECT (a) ON TABLE s.t TO reader");
  }

  private static Table withColumnGrant(ObjectMeta meta, AccessControl grants) {
    Column column =
        new Column(
            name("a"),
            DataType.builtIn("int4"),
            Optional.empty(),
            Optional.empty(),
            new Column.Value.None(),
            Column.Attributes.NONE,
            false,
            Optional.empty(),
            Optional.of(grants));
    return Table.of(relation("t"), List.of(column)).withMeta(meta);
  }

  @Test
  void bringsANewObjectFromTheDefaultPrivilegesToWhatIsWanted() {
    DefaultPrivileges everywhere =
        new DefaultPrivileges(
            name("me"),
            Optional.empty(),
            PrivilegeTarget.TABLE,
            PrivilegeTarget.TABLE.defaults(18).plus(List.of(grant(READER, Privilege.DELETE))));
    DefaultPrivileges inSchema =
        new DefaultPrivileges(
            name("me"),
            Optional.of(name("s")),
            PrivilegeTarget.TABLE,
            new AccessControl(new TreeSet<>(List.of(grant(READER, Privilege.SELECT)))));
    assertThat(
            create(
                table(owned("me", grant(READER, Privilege.SELECT))), List.of(everywhere, inSchema)))
        .containsExactly("REVOKE DELETE ON TABLE s.t FROM reader");
    assertThat(create(table(owned("boss", grant(READER, Privilege.SELECT))), List.of()))
        .containsExactly("ALTER TABLE s.t OWNER TO boss", "GRANT SELECT ON TABLE s.t TO reader");
    assertThat(create(table(ObjectMeta.NONE), List.of(everywhere))).isEmpty();
  }

  @Test
  void takesAwayWhatThisRoleGrantsItself() {
    AccessControl none = AccessControl.EMPTY;
    assertThat(create(table(ObjectMeta.NONE.withPrivileges(Optional.of(none))), List.of()))
        .containsExactly("REVOKE ALL ON TABLE s.t FROM me");
    assertThat(
            change(
                table(owned("boss").withOwner(Optional.empty())),
                table(
                    ObjectMeta.NONE.withPrivileges(
                        Optional.of(none.plus(List.of(grant(OWNER, Privilege.SELECT))))))))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("FROM CURRENT_ROLE");
  }

  @Test
  void knowsWhatAnEmptyDatabaseAndAControlFileSay() {
    Identifier publicName = name("public");
    Schema live = new Schema(ObjectId.schema(publicName), comment("standard public schema"));
    Schema desired = new Schema(ObjectId.schema(publicName), ObjectMeta.NONE);
    assertThat(change(live, desired)).isEmpty();
    Extension hstore =
        new Extension(
            ObjectId.extension(name("hstore")),
            Optional.empty(),
            Optional.empty(),
            comment("mine").withOwner(Optional.of(name("boss"))));
    assertThat(change(hstore, hstore.withMeta(ObjectMeta.NONE.withOwner(Optional.of(name("me"))))))
        .containsExactly("COMMENT ON EXTENSION hstore IS 'key/value store'");
  }
}
