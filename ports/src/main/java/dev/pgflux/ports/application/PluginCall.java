package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.spi.OneLine;
import java.util.function.Supplier;

/**
 * Calls code that nobody here wrote. Whatever goes wrong in it, and even in what it throws, becomes
 * one message that names it; nothing of it is called again for that.
 */
public final class PluginCall {
  private static final int LONGEST_TEXT = 1000;

  private PluginCall() {}

  /**
   * Calls an emitter.
   *
   * @param who the emitter, as the beginning of a sentence
   * @param call the call
   * @param <T> what it returns
   * @return what it returned, which may be null whatever the interface says
   * @throws EmitterException for everything that it throws
   */
  public static <T> T guarded(String who, Supplier<T> call) {
    try {
      return call.get();
    } catch (EmitterException refusal) {
      throw refusal;
    } catch (LinkageError missing) {
      throw failure(
          "%s does not fit this pg-flux, whose plugin interface has version %d.%d: %s. Take a build of the plugin for that version."
              .formatted(who, PluginVersion.MAJOR, PluginVersion.MINOR, text(missing)),
          missing);
    } catch (Throwable defect) {
      throw failure(
          "%s failed: %s. This is a defect of it: tell its author, or take another version of it."
              .formatted(who, text(defect)),
          defect);
    }
  }

  /**
   * What a failure says of itself.
   *
   * @param failure anything that was thrown
   * @return one line of bearable length
   */
  public static String text(Throwable failure) {
    String text;
    try {
      text = String.valueOf(failure.toString());
    } catch (Throwable another) {
      text = failure.getClass().getName();
    }
    return oneLine(text).replaceAll("[.\\s]+$", "");
  }

  /** Text of others on one line: of bearable length, and with nothing that a terminal obeys. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_TEXT)
        .map(point -> OneLine.isPlain(point) ? point : ' ')
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** The cause is a copy: what others threw may answer questions with new failures. */
  private static EmitterException failure(String message, Throwable defect) {
    RuntimeException copy = new RuntimeException(text(defect));
    try {
      copy.setStackTrace(defect.getStackTrace());
    } catch (Throwable another) {
      copy.setStackTrace(new StackTraceElement[0]);
    }
    EmitterException failure = new EmitterException(message);
    failure.initCause(copy);
    return failure;
  }
}
