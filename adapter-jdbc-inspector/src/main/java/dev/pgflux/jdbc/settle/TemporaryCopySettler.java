package dev.pgflux.jdbc.settle;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.FragmentRelocator;
import dev.pgflux.ports.spi.FragmentSettler;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Settles fragments on temporary copies. Nothing stays, and no lock is taken on a real table. */
public final class TemporaryCopySettler implements FragmentSettler {
  /** How long all trials together may take. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** insufficient_privilege, read_only_sql_transaction: the next trial would fail as this one. */
  private static final Set<String> HOPELESS = Set.of("42501", "25006");

  private final Connection connection;
  private final FragmentRelocator relocator;

  /**
   * Makes a settler.
   *
   * @param connection an open connection outside any transaction, which stays the caller's and as
   *     it was
   * @param relocator moves fragments to copies and back
   */
  public TemporaryCopySettler(Connection connection, FragmentRelocator relocator) {
    this.connection = connection;
    this.relocator = relocator;
  }

  /** What was found so far. */
  private static final class Answers {
    private final Map<ObjectId, SchemaObject> settled = new HashMap<>();
    private final TreeMap<String, List<ObjectId>> unsettled = new TreeMap<>();

    void unsettled(ObjectId object, String reason) {
      unsettled.computeIfAbsent(reason, key -> new ArrayList<>()).add(object);
    }

    Settlement settlement() {
      return new Settlement(settled, unsettled.entrySet().stream().map(Answers::note).toList());
    }

    private static Diagnostic note(Map.Entry<String, List<ObjectId>> unsettled) {
      List<String> names = unsettled.getValue().stream().map(ObjectId::toString).toList();
      return new Diagnostic(
          Diagnostic.Severity.NOTE,
          "PostgreSQL could not be asked how it would store %s: %s. A difference that it would not make may be planned."
              .formatted(String.join(", ", names), unsettled.getKey()),
          Optional.empty(),
          Optional.empty(),
          Optional.of("A shadow database (--shadow-url) tells for certain."));
    }
  }

  @Override
  public Settlement settle(Request request) {
    Answers answers = new Answers();
    try (TrialSession session = TrialSession.begin(connection)) {
      if (session.isReadOnly()) {
        request
            .differing()
            .keySet()
            .forEach(id -> answers.unsettled(id, "the server is read only"));
      } else {
        settle(request, session, answers);
      }
    } catch (SQLException e) {
      request.differing().keySet().stream()
          .filter(id -> !answers.settled.containsKey(id))
          .forEach(id -> answers.unsettled(id, reason(e)));
    }
    return answers.settlement();
  }

  private void settle(Request request, TrialSession session, Answers answers) throws SQLException {
    long end = System.nanoTime() + LIMIT.toNanos();
    String hopeless = "";
    for (ObjectId id : request.differing().keySet()) {
      if (System.nanoTime() > end) {
        hopeless = "it took more than %d seconds".formatted(LIMIT.toSeconds());
      }
      if (hopeless.isEmpty()) {
        hopeless = settle(id, request, session, answers);
      } else {
        answers.unsettled(id, hopeless);
      }
    }
  }

  /** Tries one object; says why another trial makes no sense, or nothing. */
  private String settle(ObjectId id, Request request, TrialSession session, Answers answers)
      throws SQLException {
    Savepoint before = session.savepoint();
    try {
      SchemaObject object = request.desired().find(id).orElseThrow();
      ObjectTrial trial =
          new ObjectTrial(
              session,
              request.desired(),
              new Copies(session, request, relocator),
              request.differing().getOrDefault(id, Set.of()));
      answers.settled.put(id, trial.settle(object));
      return "";
    } catch (UnsettledException e) {
      answers.unsettled(id, e.reason());
      return "";
    } catch (SQLException e) {
      answers.unsettled(id, reason(e));
      return HOPELESS.contains(String.valueOf(e.getSQLState())) ? reason(e) : "";
    } finally {
      session.rollbackTo(before);
    }
  }

  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it refused");
  }
}
