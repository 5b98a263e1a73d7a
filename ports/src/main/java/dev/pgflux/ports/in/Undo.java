package dev.pgflux.ports.in;

import dev.pgflux.ports.spi.MigrationScript;
import java.util.List;

/**
 * The way back from a migration that was carried out to the schema that it was planned for. Rows
 * and values that the migration lost are not in it.
 */
public sealed interface Undo {

  /**
   * What stays lost, whether or not there is a way back.
   *
   * @return sentences that each name their object; empty when nothing is lost
   */
  List<String> notUndone();

  /**
   * There is a way back.
   *
   * @param script its steps, none when nothing is to be undone; made for the state that the
   *     migration leaves behind, whose digest nobody knows yet: {@code liveHash} is the empty
   *     string
   * @param notUndone what stays lost nevertheless
   */
  record Script(MigrationScript script, List<String> notUndone) implements Undo {
    /** Copies the sentences. */
    public Script {
      notUndone = List.copyOf(notUndone);
    }
  }

  /**
   * There is none.
   *
   * @param reason why, a sentence
   * @param notUndone what stays lost
   */
  record Impossible(String reason, List<String> notUndone) implements Undo {
    /** Copies the sentences. */
    public Impossible {
      notUndone = List.copyOf(notUndone);
    }
  }
}
