package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.MigrationScript;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says which step failed, what is done already, and what to do. */
final class StepFailure {
  /** What may hold a password, up to the first string in it. */
  private static final Pattern SECRETIVE =
      Pattern.compile(
          "\\s*(?:create|alter)\\s+(?:user|role|group|server|subscription)\\b[^'$]*",
          Pattern.CASE_INSENSITIVE);

  /** How the work goes on after a failure. */
  enum Sequel {
    /** It is planned again. */
    PLAN(
        "apply again",
        ": the plan is made anew from what is there, and takes away an invalid index that this step"
            + " may have left behind.",
        ": the plan is made anew from what is there."),
    /** The file is carried on. */
    FILE(
        "run the same command again",
        ": it looks whether this step was done, and takes away an invalid index that it may have left"
            + " behind.",
        ": it carries on with the steps that are left.");

    private final String again;
    private final String afterAlone;
    private final String afterCommit;

    Sequel(String again, String afterAlone, String afterCommit) {
      this.again = again;
      this.afterAlone = afterAlone;
      this.afterCommit = afterCommit;
    }
  }

  private final MigrationScript script;
  private final Cancellation cancellation;
  private final Sequel sequel;

  StepFailure(MigrationScript script, Cancellation cancellation, Sequel sequel) {
    this.script = script;
    this.cancellation = cancellation;
    this.sequel = sequel;
  }

  /** The error for a step that failed after some phases were committed. */
  DatabaseException of(PlanModel.Step step, int committedPhases, SQLException cause) {
    String message =
        "Step %d of %d %s: %s %s %s.\n  %s\n  PostgreSQL: %s\n%s"
            .formatted(
                step.number(),
                script.steps().size(),
                cancellation.isRequested() ? "was interrupted" : "failed",
                step.operation().replace('_', ' '),
                step.objectKind(),
                step.objectName(),
                firstLine(step.sql()),
                serverMessage(cause),
                whatIsDone(step, committedPhases));
    return new DatabaseException(
        message,
        advice(step, committedPhases, cause),
        Optional.ofNullable(cause.getSQLState()),
        cause);
  }

  /** The error for a transaction whose COMMIT was not answered. */
  DatabaseException ofCommit(PlanModel.Phase phase, int committedPhases, SQLException cause) {
    int first = phase.steps().getFirst().number();
    int last = phase.steps().getLast().number();
    return new DatabaseException(
        "The connection was lost before the server answered COMMIT: %s\n%s is not known. %s"
            .formatted(
                serverMessage(cause),
                first == last
                    ? "Whether step %d was committed".formatted(first)
                    : "Whether steps %d to %d were committed, all of them or none,"
                        .formatted(first, last),
                committedBefore(committedPhases)),
        FailureCause.of(cause).remedy() + " and " + sequel.again + sequel.afterCommit,
        Optional.ofNullable(cause.getSQLState()),
        cause);
  }

  /** The error for a connection that was lost when no step was under way. */
  DatabaseException between(int committedPhases, SQLException cause) {
    return new DatabaseException(
        "The connection failed before step %d of %d was begun: %s\n%s"
            .formatted(
                script.phases().get(committedPhases).steps().getFirst().number(),
                script.steps().size(),
                serverMessage(cause),
                committedPhases == 0 ? "Nothing was changed." : committedBefore(committedPhases)),
        FailureCause.of(cause).remedy() + " and " + sequel.again + sequel.afterCommit,
        Optional.ofNullable(cause.getSQLState()),
        cause);
  }

  private String whatIsDone(PlanModel.Step step, int committedPhases) {
    return committedPhases == 0 && !step.concurrently()
        ? "Nothing was changed."
        : committedBefore(committedPhases);
  }

  private String committedBefore(int committedPhases) {
    if (committedPhases == 0) {
      return "No step was done before it.";
    }
    int last = script.phases().get(committedPhases - 1).steps().getLast().number();
    return last == 1
        ? "Step 1 was committed before it and stays."
        : "Steps 1 to %d were committed before it and stay.".formatted(last);
  }

  private String advice(PlanModel.Step step, int committedPhases, SQLException cause) {
    String again =
        cancellation.isRequested()
            ? capitalized(sequel.again) + " to carry on"
            : FailureCause.of(cause).remedy() + " and " + sequel.again;
    if (step.concurrently()) {
      return again + sequel.afterAlone;
    }
    return again + (committedPhases == 0 ? "." : sequel.afterCommit);
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String serverMessage(SQLException cause) {
    ServerErrorMessage server =
        cause instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (server == null) {
      return String.valueOf(cause.getMessage());
    }
    StringBuilder message = new StringBuilder(String.valueOf(server.getMessage()));
    if (server.getDetail() != null) {
      message.append(" (").append(server.getDetail()).append(')');
    }
    if (server.getHint() != null) {
      message.append(" Hint: ").append(server.getHint());
    }
    return message.toString();
  }

  private static String firstLine(String sql) {
    Matcher secretive = SECRETIVE.matcher(sql);
    String shown = secretive.lookingAt() ? secretive.group() : sql;
    String line = shown.lines().findFirst().orElse("");
    return line.length() == sql.length() ? line : line + " …";
  }
}
