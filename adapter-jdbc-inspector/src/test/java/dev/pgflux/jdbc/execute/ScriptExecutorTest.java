package dev.pgflux.jdbc.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseMovedException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

class ScriptExecutorTest {

  private static final Pause NONE = (duration, cancellation) -> {};

  /** The key of the tool's lock: "pgflux" in ASCII. */
  private static final String TAKE_LOCK = "SELECT pg_advisory_lock(x'7067666c7578'::bigint)";

  @OnEachServer
  void anotherRunIsWaitedForByAskingAgainAndNamed(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.inOther(TAKE_LOCK);
      String holder = fixture.value("SELECT pg_backend_pid()");
      List<Duration> pauses = new ArrayList<>();
      List<String> waiting = new ArrayList<>();

      fixture.execute(
          new Script().transaction("CREATE TABLE public.made ()"),
          (pause, cancellation) -> {
            pauses.add(pause);
            waiting.add(waitOfTheExecutor(fixture));
            if (pauses.size() == 2) {
              valueOf(fixture, "SELECT pg_advisory_unlock_all()");
            }
          });

      assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
      assertThat(waiting).containsOnly("idleClient");
      assertThat(fixture.events(Event.Waiting.class))
          .hasSize(2)
          .allSatisfy(event -> assertThat(event.toString()).contains(holder, "the-other"));
      assertThat(fixture.value("SELECT to_regclass('public.made')")).isEqualTo("made");
      assertThat(fixture.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void anotherRunThatDoesNotEndIsAnErrorThatNamesIt(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.inOther(TAKE_LOCK);
      String holder = fixture.value("SELECT pg_backend_pid()");

      DatabaseException refused =
          failure(fixture, new Script().transaction("CREATE TABLE public.made ()"));

      assertThat(refused)
          .hasMessageContaining("Another run of pg-flux is changing this database")
          .hasMessageContaining("process " + holder + " of postgres (the-other)");
      assertThat(refused.advice()).contains("pg_terminate_backend");
      assertThat(fixture.value("SELECT to_regclass('public.made')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void aTransactionThatDoesNotGetItsLocksBeginsAgain(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.inOther("CREATE TABLE public.busy ()");
      String digest = fixture.inspector.digest(ExecutionFixture.SCOPE);
      fixture.other.setAutoCommit(false);
      fixture.inOther("LOCK TABLE public.busy IN ACCESS SHARE MODE");
      List<Duration> pauses = new ArrayList<>();

      fixture.execute(
          new Script()
              .transaction("CREATE TABLE public.made ()", "ALTER TABLE public.busy ADD a int"),
          (pause, cancellation) -> {
            pauses.add(pause);
            if (pauses.size() == 2) {
              release(fixture);
            }
          },
          digest,
          Duration.ZERO);

      assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(fixture.events(Event.Retrying.class)).hasSize(2);
      assertThat(fixture.value("SELECT to_regclass('public.made')")).isEqualTo("made");
    }
  }

  @OnEachServer
  void locksThatNeverComeAreAnError(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.inOther("CREATE TABLE public.busy ()");
      String digest = fixture.inspector.digest(ExecutionFixture.SCOPE);
      fixture.other.setAutoCommit(false);
      fixture.inOther("LOCK TABLE public.busy IN ACCESS SHARE MODE");

      assertThatThrownBy(() ->
              fixture.execute(
                  new Script()
                      .transaction(
                          "CREATE TABLE public.made ()", "ALTER TABLE public.busy ADD a int"),
                  NONE,
                  digest,
                  Duration.ZERO))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("Step 2 of 2 failed")
          .hasMessageContaining("lock timeout")
          .hasMessageContaining("Nothing was changed.");
      assertThat(fixture.events(Event.Retrying.class)).hasSize(9);
      assertThat(fixture.value("SELECT to_regclass('public.made')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void aRequestCancelsTheStepThatRunsAndSaysWhatStays(int majorVersion)
      throws SQLException, InterruptedException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      Thread interrupting = Thread.ofVirtual().start(() -> requestDuring(fixture, "pg_sleep"));

      DatabaseException interrupted =
          failure(
              fixture,
              new Script()
                  .transaction("CREATE TABLE public.one ()")
                  .transaction("CREATE TABLE public.two ()", "SELECT pg_sleep(60)")
                  .transaction("CREATE TABLE public.three ()"));

      interrupting.join();
      assertThat(interrupted)
          .hasMessageContaining("Step 3 of 4 was interrupted")
          .hasMessageContaining("Step 1 was committed before it and stays.");
      assertThat(interrupted.advice()).startsWith("Apply again to carry on");
      assertThat(fixture.value("SELECT to_regclass('public.one')")).isEqualTo("one");
      assertThat(fixture.value("SELECT to_regclass('public.two')")).isEqualTo("null");
      assertThat(fixture.value("SELECT to_regclass('public.three')")).isEqualTo("null");
      assertThat(fixture.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void nothingIsBegunAfterARequest(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.cancellation.request();

      assertThat(failure(fixture, new Script().transaction("CREATE TABLE public.one ()")))
          .hasMessageContaining("Step 1 of 1 was interrupted")
          .hasMessageContaining("Nothing was changed.");
      assertThat(fixture.value("SELECT to_regclass('public.one')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void aLostConnectionSaysThatTheServerTakesBackWhatWasNotCommitted(int majorVersion)
      throws SQLException, InterruptedException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      Thread terminating =
          Thread.ofVirtual()
              .start(() -> {
                awaitStatement(fixture, "pg_sleep");
                valueOf(
                    fixture,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()");
              });

      DatabaseException lost =
          failure(
              fixture,
              new Script()
                  .transaction("CREATE TABLE public.one ()")
                  .transaction("CREATE TABLE public.two ()", "SELECT pg_sleep(60)"));

      terminating.join();
      assertThat(lost).hasMessageContaining("Step 3 of 3 failed");
      assertThat(lost.advice()).contains("what was not committed is taken back");
      assertThat(fixture.value("SELECT to_regclass('public.one')")).isEqualTo("one");
      assertThat(fixture.value("SELECT to_regclass('public.two')")).isEqualTo("null");
    }
  }

  private static void requestDuring(ExecutionFixture fixture, String statement) {
    awaitStatement(fixture, statement);
    fixture.cancellation.request();
  }

  private static void awaitStatement(ExecutionFixture fixture, String statement) {
    String running =
        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()"
            + " AND query LIKE '%"
            + statement
            + "%'";
    while (!valueOf(fixture, running).equals("1")) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @OnEachServer
  void aFailureSaysWhichStepWhatStaysAndWhatToDo(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      DatabaseException failed =
          failure(
              fixture,
              new Script()
                  .transaction("CREATE TABLE public.one (id int)", "CREATE TABLE public.two ()")
                  .alone("CREATE INDEX CONCURRENTLY i ON public.one (id)")
                  .transaction("CREATE TABLE public.four ()", "DROP TABLE public.absent"));

      assertThat(failed)
          .hasMessageContaining("Step 5 of 5 failed: DO PART table number 5.")
          .hasMessageContaining("DROP TABLE public.absent")
          .hasMessageContaining("table \"absent\" does not exist")
          .hasMessageContaining("Steps 1 to 3 were committed before it and stay.");
      assertThat(failed.sqlState()).isEqualTo("42P01");
      assertThat(failed.advice()).contains("apply again");
      assertThat(fixture.value("SELECT to_regclass('public.i')")).isEqualTo("i");
      assertThat(fixture.value("SELECT to_regclass('public.four')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void whatIsCheckedAtTheEndOfATransactionFailsItsLastStep(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      assertThat(
              failure(
                  fixture,
                  new Script()
                      .transaction(
                          "CREATE TABLE public.one (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)",
                          "INSERT INTO public.one VALUES (1), (1)")))
          .hasMessageContaining("Step 2 of 2 failed")
          .hasMessageContaining("duplicate key")
          .hasMessageContaining("Key (id)=(1) already exists.")
          .hasMessageContaining("Nothing was changed.");
    }
  }

  @OnEachServer
  void anInvalidIndexThatAStepLeftBehindIsNotHidden(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.inOther("CREATE TABLE public.one AS SELECT 1 AS id FROM generate_series(1, 2)");

      DatabaseException failed =
          failure(
              fixture, new Script().alone("CREATE UNIQUE INDEX CONCURRENTLY i ON public.one (id)"));

      assertThat(
              fixture.value(
                  "SELECT NOT indisvalid FROM pg_index"
                      + " WHERE indexrelid = to_regclass('public.i')"))
          .isEqualTo("t");
      assertThat(failed.getMessage()).doesNotContain("Nothing was changed");
      assertThat(failed.advice()).contains("invalid index");
    }
  }

  @OnEachServer
  void aLostConnectionStillSaysWhichStepAndWhatStays(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      assertThat(
              failure(
                  fixture,
                  new Script()
                      .transaction("CREATE TABLE public.one ()")
                      .transaction("SELECT pg_terminate_backend(pg_backend_pid())")))
          .hasMessageContaining("Step 2 of 2 failed")
          .hasMessageContaining("Step 1 was committed before it and stays.");
    }
  }

  @OnEachServer
  void aDatabaseThatMovedIsLeftAlone(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      String digest = fixture.inspector.digest(ExecutionFixture.SCOPE);
      fixture.inOther("CREATE TABLE public.meanwhile ()");

      assertThatThrownBy(() ->
              fixture.execute(
                  new Script().alone("CREATE TABLE public.made ()"), NONE, digest, Duration.ZERO))
          .isInstanceOf(DatabaseMovedException.class)
          .hasMessageContaining("the database has changed since the plan was made")
          .hasMessageContaining("Nothing was done");
      assertThat(fixture.value("SELECT to_regclass('public.made')")).isEqualTo("null");
      assertThat(fixture.events(Event.StepStarted.class)).isEmpty();
    }
  }

  @OnEachServer
  void statementsRunAsTheyAreWritten(int majorVersion) throws SQLException {
    try (ExecutionFixture fixture = new ExecutionFixture(majorVersion)) {
      fixture.execute(
          new Script()
              .transaction(
                  "CREATE TABLE public.doc (body jsonb, CHECK (body ? 'a' OR body ?| '{b}'))",
                  "CREATE FUNCTION public.sum(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC"
                      + " SELECT 1; SELECT CASE WHEN a > 0 THEN 2 END; END",
                  "CREATE FUNCTION public.body() RETURNS text LANGUAGE plpgsql AS $a$BEGIN"
                      + " PERFORM $$;?$$; RETURN '{d ''?''}'; END;$a$",
                  "COMMENT ON TABLE public.doc IS '{fn now()} ? ; \\ $1 -- ''quoted'''")
              .alone("CREATE INDEX CONCURRENTLY i ON public.doc (body) WHERE body ?& '{a,b}'"),
          NONE);

      assertThat(
              fixture.value(
                  "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint"
                      + " WHERE conrelid = 'public.doc'::regclass"))
          .contains("body ? 'a'", "body ?| ");
      assertThat(fixture.value("SELECT public.sum(1)")).isEqualTo("2");
      assertThat(fixture.value("SELECT public.body()")).isEqualTo("{d '?'}");
      assertThat(fixture.value("SELECT obj_description('public.doc'::regclass)"))
          .isEqualTo("{fn now()} ? ; \\ $1 -- 'quoted'");
      assertThat(
              fixture.value(
                  "SELECT indpred IS NOT NULL FROM pg_index"
                      + " WHERE indexrelid = 'public.i'::regclass"))
          .isEqualTo("t");
    }
  }

  private static DatabaseException failure(ExecutionFixture fixture, Script script) {
    return catchThrowableOfType(DatabaseException.class, () -> fixture.execute(script, NONE));
  }

  /**
   * What the executor's session waits for. A server sends its last answer a moment before it notes
   * that it waits for the client, so it is given a while to do so; a session inside of a statement
   * waits for something else, or for nothing at all, however long it is given.
   */
  private static String waitOfTheExecutor(ExecutionFixture fixture) {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    String wait;
    do {
      wait =
          valueOf(
              fixture,
              """
              SELECT state || wait_event_type FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()
              """);
    } while (wait.equals("null") && System.nanoTime() < end);
    return wait;
  }

  private static String valueOf(ExecutionFixture fixture, String sql) {
    try {
      return fixture.value(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void release(ExecutionFixture fixture) {
    try {
      fixture.other.rollback();
      fixture.other.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
