package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.member;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.trigger.Trigger.ConstraintTrigger;
import dev.pgflux.domain.object.trigger.Trigger.Event;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

class TriggerInspectionTest {
  private static final String FUNCTION =
      "CREATE FUNCTION fn() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';\n";

  @OnEachServer
  void aTriggerHasEveryAttribute(int majorVersion) throws SQLException {
    String sql =
        FUNCTION
            + """
            CREATE TABLE t (a int, b text);
            CREATE TRIGGER g BEFORE INSERT OR UPDATE OF b, a ON t FOR EACH ROW
              WHEN (NEW.a > 0 AND NEW.b <> ') EXECUTE FUNCTION (')
              EXECUTE FUNCTION fn('x', 'it''s', ' WHEN (1)', 'ü\\');
            ALTER TABLE t ENABLE ALWAYS TRIGGER g;
            COMMENT ON TRIGGER g ON t IS 'fires';
            """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(member(ObjectClass.TRIGGER, "t", "g"), Trigger.class))
          .isEqualTo(
              new Trigger(
                  member(ObjectClass.TRIGGER, "t", "g"),
                  Trigger.Timing.BEFORE,
                  EnumSet.of(Event.INSERT, Event.UPDATE),
                  List.of(id("b"), id("a")),
                  true,
                  Optional.of(
                      expression("((new.a > 0) AND (new.b <> ') EXECUTE FUNCTION ('::text))")),
                  QualifiedName.of("public", "fn"),
                  List.of("x", "it's", " WHEN (1)", "ü\\"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  EnabledState.ALWAYS,
                  ObjectMeta.NONE.withComment(Optional.of("fires"))));
    }
  }

  @OnEachServer
  void constraintTriggersAndTransitionTablesAreKnown(int majorVersion) throws SQLException {
    String sql =
        FUNCTION
            + """
            CREATE TABLE t (a int);
            CREATE TABLE o (a int);
            CREATE CONSTRAINT TRIGGER c AFTER DELETE ON t FROM o
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fn();
            CREATE TRIGGER s AFTER UPDATE ON t REFERENCING OLD TABLE AS " FOR EACH ROW WHEN ("
              NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION fn();
            """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Trigger constraint = database.find(member(ObjectClass.TRIGGER, "t", "c"), Trigger.class);
      Trigger statement = database.find(member(ObjectClass.TRIGGER, "t", "s"), Trigger.class);

      assertThat(constraint.constraint())
          .contains(
              new ConstraintTrigger(
                  Constraint.Timing.INITIALLY_DEFERRED, Optional.of(relation("o"))));
      assertThat(statement.forEachRow()).isFalse();
      assertThat(statement.condition()).isEmpty();
      assertThat(statement.oldTable()).contains(id(" FOR EACH ROW WHEN ("));
      assertThat(statement.newTable()).contains(id("n"));
      assertThat(database.inspect().snapshot().all(Constraint.class)).isEmpty();
    }
  }

  @OnEachServer
  void triggersThatPartitionsHaveFromTheirParentAreLeftOut(int majorVersion) throws SQLException {
    String sql =
        FUNCTION
            + """
            CREATE TABLE t (a int) PARTITION BY LIST (a);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
            CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION fn();
            """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.inspect().snapshot().all(Trigger.class))
          .extracting(Trigger::id)
          .containsExactly(member(ObjectClass.TRIGGER, "t", "g"));
    }
  }

  @OnEachServer
  void eventTriggersHaveTheirTags(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE EVENT TRIGGER ev ON ddl_command_end WHEN TAG IN ('DROP VIEW', 'ALTER VIEW')
          EXECUTE FUNCTION e();
        ALTER EVENT TRIGGER ev DISABLE;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      EventTrigger found =
          database.find(new GlobalId(ObjectClass.EVENT_TRIGGER, id("ev")), EventTrigger.class);

      assertThat(found.event()).isEqualTo("ddl_command_end");
      assertThat(found.tags()).containsExactly("ALTER VIEW", "DROP VIEW");
      assertThat(found.function()).isEqualTo(QualifiedName.of("public", "e"));
      assertThat(found.enabled()).isEqualTo(EnabledState.DISABLED);
      assertThat(found.meta().owner()).contains(id("postgres"));
    }
  }
}
