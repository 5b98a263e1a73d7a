package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.builtIn;
import static dev.pgflux.jdbc.inspect.InspectionFixture.constraint;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

class InspectionScopeTest {

  @OnEachServer
  void anEmptyDatabaseHasItsSchemaAndLanguage(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "SELECT 1")) {
      InspectedDatabase found = database.inspect();

      assertThat(found.snapshot().objects().keySet())
          .extracting(ObjectId::toString)
          .containsExactly("public", "plpgsql");
      Schema schema = InspectionFixture.find(found, ObjectId.schema(id("public")), Schema.class);
      assertThat(schema.meta().comment()).isEmpty();
      assertThat(schema.meta().owner())
          .contains(id(majorVersion < 15 ? "postgres" : "pg_database_owner"));
      assertThat(
              InspectionFixture.find(found, ObjectId.extension(id("plpgsql")), Extension.class)
                  .meta()
                  .comment())
          .isEmpty();
      assertThat(found.unmanaged()).isEmpty();
    }
  }

  @OnEachServer
  void membersOfExtensionsAreContext(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE SCHEMA ext;
        CREATE EXTENSION citext SCHEMA ext VERSION '1.6';
        COMMENT ON EXTENSION citext IS 'ours';
        CREATE TABLE t (a ext.citext);
        CREATE INDEX i ON t (a);
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      InspectedDatabase found = database.inspect();
      ObjectId citext = ObjectId.extension(id("citext"));
      QualifiedName type = QualifiedName.of("ext", "citext");

      assertThat(found.snapshot().objects().keySet())
          .extracting(ObjectId::toString)
          .containsExactly("ext", "public", "citext", "plpgsql", "public.i", "public.t");
      Extension extension = InspectionFixture.find(found, citext, Extension.class);
      assertThat(extension.version()).contains("1.6");
      assertThat(extension.schema()).contains(id("ext"));
      assertThat(extension.meta().comment()).contains("ours");
      assertThat(found.context().types()).containsKey(type);
      assertThat(found.context().extensionMembers())
          .containsEntry(ObjectId.type(type), (ObjectId.GlobalId) citext);
      assertThat(found.context().availableExtensions()).containsKey(id("hstore"));
      assertThat(found.dependencies().get(relation("t"))).contains(Reference.to(citext));
    }
  }

  @OnEachServer
  void systemRelationsAndTheTrackingSchemaAreLeftOut(int majorVersion) throws SQLException {
    String sql =
        "CREATE SCHEMA pgflux; CREATE TABLE pgflux.ledger (a int PRIMARY KEY); CREATE TEMP TABLE x (a int)";
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      InspectedDatabase found = database.inspect();

      assertThat(found.snapshot().objects()).hasSize(2);
      assertThat(found.context().relations())
          .containsKeys(
              ObjectId.relation(QualifiedName.of("pgflux", "ledger")),
              ObjectId.relation(QualifiedName.builtIn("pg_class")),
              ObjectId.relation(QualifiedName.of("information_schema", "tables")));
      assertThat(found.context().currentRole()).isEqualTo(id("postgres"));
      assertThat(found.context().searchPath()).containsExactly(id("public"));
    }
  }

  @OnEachServer
  void whatBelongsToOtherDatabasesIsNotSeen(int majorVersion) throws SQLException {
    String subscription =
        """
        CREATE SUBSCRIPTION %s CONNECTION 'password=secret' PUBLICATION p
          WITH (connect = false, slot_name = NONE);
        COMMENT ON SUBSCRIPTION %s IS 'x';
        """;
    try (InspectionFixture other =
            InspectionFixture.of(majorVersion, subscription.formatted("other_sub", "other_sub"));
        InspectionFixture database =
            InspectionFixture.of(majorVersion, subscription.formatted("own_sub", "own_sub"))) {
      assertThat(database.inspect().unmanaged())
          .containsExactly(new UnmanagedObject("subscription", "own_sub"));
      assertThat(database.inspect().toString()).doesNotContain("secret");
      other.execute("DROP SUBSCRIPTION other_sub");
      database.execute("DROP SUBSCRIPTION own_sub");
    }
  }

  @OnEachServer
  void privilegesAreWrittenOutAndSeenFromTheOwner(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int, b int);
        REVOKE ALL ON t FROM postgres;
        GRANT SELECT ON t TO postgres WITH GRANT OPTION;
        GRANT INSERT ON t TO PUBLIC;
        GRANT UPDATE (b) ON t TO pg_monitor;
        CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO PUBLIC;
        ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO PUBLIC;
        ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SCHEMAS FROM PUBLIC;
        """;
    Grantee everyone = new Grantee.Everyone();
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.table("t").meta().privileges())
          .contains(
              control(
                  new Grant(new Grantee.Owner(), Privilege.SELECT, true),
                  new Grant(everyone, Privilege.INSERT, false)));
      assertThat(database.table("t").columns().getLast().privileges())
          .contains(
              control(new Grant(new Grantee.Role(id("pg_monitor")), Privilege.UPDATE, false)));
      assertThat(database.inspect().snapshot().all(DefaultPrivileges.class))
          .containsExactlyInAnyOrder(
              new DefaultPrivileges(
                  id("postgres"),
                  Optional.empty(),
                  PrivilegeTarget.ROUTINE,
                  control(new Grant(new Grantee.Owner(), Privilege.EXECUTE, false))),
              new DefaultPrivileges(
                  id("postgres"),
                  Optional.of(id("public")),
                  PrivilegeTarget.SEQUENCE,
                  control(new Grant(everyone, Privilege.USAGE, false))));
    }
  }

  private static AccessControl control(Grant... grants) {
    return new AccessControl(new TreeSet<>(List.of(grants)));
  }

  @OnEachServer
  void aRoleThatOwnsNothingSeesTheSame(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE SCHEMA hidden;
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
        CREATE TABLE hidden.t (a int PRIMARY KEY, b text DEFAULT 'x', CHECK (a > 0));
        CREATE VIEW hidden.v AS SELECT * FROM hidden.t;
        CREATE FUNCTION hidden.f(a int) RETURNS int RETURN a;
        CREATE STATISTICS hidden.s ON a, b FROM hidden.t;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      InspectedDatabase expected = database.inspect();
      database.execute(
          """
          DO $$ BEGIN CREATE ROLE pgflux_nobody; EXCEPTION WHEN duplicate_object THEN END $$;
          SET ROLE pgflux_nobody
          """);

      assertThat(database.inspect().snapshot()).isEqualTo(expected.snapshot());
    }
  }

  @OnEachServer
  void dependenciesLeadFromObjectToObject(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TYPE mood AS ENUM ('a');
        CREATE SEQUENCE s;
        CREATE TABLE t (id int PRIMARY KEY, m mood[], n int DEFAULT nextval('s'));
        CREATE TABLE u (t_id int CONSTRAINT u_t REFERENCES t);
        CREATE VIEW v AS SELECT m FROM t;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Map<ObjectId, Set<Reference>> found = database.inspect().dependencies();

      assertThat(found.get(relation("t")))
          .contains(Reference.to(InspectionFixture.type("mood")), Reference.to(relation("s")));
      assertThat(found.get(relation("v"))).contains(Reference.to(relation("t"), id("m")));
      assertThat(found.get(constraint("u", "u_t")))
          .contains(Reference.to(relation("t"), id("id")), Reference.to(constraint("t", "t_pkey")));
    }
  }

  @OnEachServer
  void hostileNamesComeAsTheyAre(int majorVersion) throws SQLException {
    String longest = "ü".repeat(31) + "x";
    String quoted = "a\"b'c\nd$$e\\f (1) -- ?";
    String sql =
        """
        CREATE SCHEMA "S";
        CREATE TYPE "S"."%1$s" AS ENUM ('%2$s');
        CREATE TABLE "S"."%3$s" ("%1$s" "S"."%1$s"[] DEFAULT '{}', "%3$s" varchar(3)
          CONSTRAINT "%1$s" CHECK ("%3$s" <> 'x'));
        CREATE INDEX "%1$s" ON "S"."%3$s" (("%3$s" || 'y'), "%1$s");
        """
            .formatted(quoted.replace("\"", "\"\""), quoted.replace("'", "''"), longest);
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      var table = database.find(ObjectId.relation(QualifiedName.of("S", longest)), Table.class);

      assertThat(table.columns())
          .extracting(column -> column.name().value())
          .containsExactly(quoted, longest);
      assertThat(table.columns().getFirst().type().name()).isEqualTo(QualifiedName.of("S", quoted));
      assertThat(table.columns().getLast().type()).isEqualTo(builtIn("varchar", "3"));
      assertThat(database.inspect().snapshot().find(table.constraintId(id(quoted)))).isPresent();
      assertThat(
              database.inspect().snapshot().find(ObjectId.relation(QualifiedName.of("S", quoted))))
          .isPresent();
    }
  }
}
