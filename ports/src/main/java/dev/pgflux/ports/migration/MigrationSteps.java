package dev.pgflux.ports.migration;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.MigrationScript.ScriptHazard;
import dev.pgflux.ports.spi.MigrationScript.ScriptPhase;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.SchemaException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a migration file as phases: what stands between BEGIN and COMMIT is one
 * transaction, and so is what stands outside, up to the next statement that PostgreSQL refuses
 * within a transaction or that asks to run by itself.
 *
 * @param script the phases, ready to be carried out
 * @param statements their statements, in the same order: without BEGIN and COMMIT
 */
public record MigrationSteps(MigrationScript script, List<MigrationStatement> statements) {

  /** How long a transaction waits for a lock that others wait behind, before it begins again. */
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

  private static final Pattern HAZARD =
      Pattern.compile("\\[HAZARD ([A-Z_]+)(?:, *(\\w+))?\\]\\s*:?\\s*(.*)", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("\\[\\d+\\] (\\w+): (\\w*) *(.*)");

  /** Copies the statements. */
  public MigrationSteps {
    statements = List.copyOf(statements);
  }

  /**
   * Puts statements into phases.
   *
   * @param statements as they stand in a file
   * @return the phases
   * @throws SchemaException when transactions and statements do not go together
   */
  public static MigrationSteps of(List<MigrationStatement> statements) {
    Grouping grouping = new Grouping();
    statements.forEach(grouping::add);
    return grouping.finished();
  }

  /**
   * The dangers that stand in the file and are not accepted.
   *
   * @param policy which are
   * @return in order
   */
  public List<PlanModel.Hazard> blocking(HazardPolicy policy) {
    List<String> allowed = policy.allowed().stream().map(HazardKind::name).toList();
    return script.steps().stream()
        .flatMap(step -> step.hazards().stream())
        .filter(PlanModel.Hazard::blocking)
        .filter(hazard -> !allowed.contains(hazard.code()))
        .map(PlanModel.Hazard.class::cast)
        .toList();
  }

  /** Collects phases. */
  private static final class Grouping {
    private final List<PlanModel.Phase> phases = new ArrayList<>();
    private final List<MigrationStatement> ordered = new ArrayList<>();
    private final List<MigrationStatement> open = new ArrayList<>();
    private Optional<MigrationStatement> begun = Optional.empty();

    void add(MigrationStatement statement) {
      switch (statement.form()) {
        case Form.Begin() -> begin(statement);
        case Form.Commit() -> commit(statement);
        case Form.Plain(), Form.SessionSetting() -> plain(statement);
        case Form.Alone(_, _) -> alone(statement);
      }
    }

    private void begin(MigrationStatement statement) {
      if (begun.isPresent()) {
        throw refused("a transaction is begun within one", statement);
      }
      close();
      begun = Optional.of(statement);
    }

    private void commit(MigrationStatement statement) {
      if (begun.isEmpty()) {
        throw refused("a transaction ends here that was not begun", statement);
      }
      close();
      begun = Optional.empty();
    }

    private void plain(MigrationStatement statement) {
      if (Directives.of(statement).noTransaction()) {
        alone(statement);
      } else {
        open.add(statement);
      }
    }

    private void alone(MigrationStatement statement) {
      if (begun.isPresent()) {
        throw refused("this cannot run between BEGIN and COMMIT", statement);
      }
      close();
      phases.add(new ScriptPhase(false, List.of(step(statement, false))));
      ordered.add(statement);
    }

    private void close() {
      if (!open.isEmpty()) {
        List<PlanModel.Step> steps = new ArrayList<>();
        for (MigrationStatement statement : open) {
          steps.add(step(statement, true));
          ordered.add(statement);
        }
        phases.add(new ScriptPhase(true, steps));
        open.clear();
      }
    }

    private PlanModel.Step step(MigrationStatement statement, boolean withinTransaction) {
      Directives directives = Directives.of(statement);
      Title title = Title.of(statement);
      return new ScriptStep(
          ordered.size() + 1,
          title.operation(),
          title.kind(),
          title.name(),
          statement.sql(),
          statement.form() instanceof Form.Alone,
          "",
          List.of(),
          directives
              .lockTimeout()
              .orElse(withinTransaction ? LOCK_TIMEOUT : Duration.ZERO)
              .toMillis(),
          directives.timeout().orElse(Duration.ZERO).toMillis(),
          hazards(statement));
    }

    MigrationSteps finished() {
      begun.ifPresent(statement -> {
        throw refused("the transaction that begins here is not ended by COMMIT", statement);
      });
      close();
      return new MigrationSteps(
          new MigrationScript("", Instant.EPOCH, "", 0, "", "", phases, List.of()), ordered);
    }
  }

  /** What a step is called: as a generated comment says, or by its own first words. */
  private record Title(String operation, String kind, String name) {
    static Title of(MigrationStatement statement) {
      return statement.comments().reversed().stream()
          .map(TITLE::matcher)
          .filter(Matcher::matches)
          .findFirst()
          .map(matcher ->
              new Title(
                  matcher.group(1), matcher.group(2), matcher.group(3) + " at " + place(statement)))
          .orElseGet(() -> new Title(statement.tag(), "at", place(statement)));
    }
  }

  private static String place(MigrationStatement statement) {
    return statement.location().path() + ":" + statement.location().line();
  }

  private static List<PlanModel.Hazard> hazards(MigrationStatement statement) {
    List<PlanModel.Hazard> hazards = new ArrayList<>();
    for (String comment : statement.comments()) {
      Matcher matcher = HAZARD.matcher(comment);
      if (matcher.matches()) {
        hazards.add(
            new ScriptHazard(
                matcher.group(1),
                !"notice".equals(matcher.group(2)),
                place(statement),
                "",
                "",
                matcher.group(3),
                ""));
      }
    }
    return hazards;
  }

  private static SchemaException refused(String message, MigrationStatement statement) {
    return new SchemaException(
        List.of(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                message,
                Optional.of(statement.location()),
                Optional.empty(),
                Optional.of(
                    "A migration has its statements between BEGIN and COMMIT or outside; what PostgreSQL"
                        + " refuses within a transaction stands outside."))));
  }
}
