package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.Emitter;
import java.util.function.Supplier;

/** Tells emitters that were compiled for another version of the plugin interface. */
public final class EmitterCompatibility {
  private EmitterCompatibility() {}

  /**
   * Checks an emitter before it is used.
   *
   * @param emitter any emitter
   * @throws dev.pgflux.ports.plugin.EmitterException when it was compiled for another major
   *     version, or what it says of itself is of no use
   */
  public static void check(Emitter emitter) {
    EmitterFace.of(emitter, "");
  }

  /**
   * Calls an emitter. Whatever goes wrong becomes one clear message.
   *
   * @param emitter who is called
   * @param call the call
   * @param <T> what it returns
   * @return what it returned
   * @throws dev.pgflux.ports.plugin.EmitterException for everything that it throws
   */
  public static <T> T guarded(Emitter emitter, Supplier<T> call) {
    return PluginCall.guarded("The emitter " + emitter.getClass().getName(), call);
  }
}
