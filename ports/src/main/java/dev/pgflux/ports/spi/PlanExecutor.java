package dev.pgflux.ports.spi;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import java.time.Duration;

/** Carries a script out. */
public interface PlanExecutor {

  /**
   * Carries a script out under the tool's advisory lock: phase by phase, each one transaction or
   * one statement of its own.
   *
   * @param execution what and how
   * @param progress is told of each step, of waiting and of retries
   * @throws DatabaseMovedException when the database is not as it was planned for; nothing was done
   * @throws DatabaseException when a step fails; says which, what was committed before it, and what
   *     to do
   */
  void execute(Execution execution, Progress progress);

  /**
   * What is carried out and how.
   *
   * @param script the steps
   * @param expectedDigest the state that the script was made for
   * @param scope what that digest covers
   * @param statementTimeout how long a statement may run; zero for as long as it takes
   * @param lockWait how long to wait for another run of the tool; zero for not at all
   * @param cancellation ends it between two steps, or cancels the one that runs
   */
  record Execution(
      MigrationScript script,
      String expectedDigest,
      InspectionScope scope,
      Duration statementTimeout,
      Duration lockWait,
      Cancellation cancellation) {}
}
