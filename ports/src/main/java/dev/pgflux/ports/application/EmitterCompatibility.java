package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.PluginVersion;
import java.util.function.Supplier;

/** Tells emitters that were compiled for another version of the plugin interface. */
public final class EmitterCompatibility {
  private EmitterCompatibility() {}

  /**
   * Checks an emitter before it is used.
   *
   * @param emitter any emitter
   * @throws EmitterException when it was compiled for another major version
   */
  public static void check(Emitter emitter) {
    int version = guarded(emitter, emitter::pluginVersion);
    if (version != PluginVersion.MAJOR) {
      throw new EmitterException(
          ("%s was compiled for version %d of the plugin interface, and this pg-flux has version %d."
                  + " Take a build of the plugin for version %d, or the pg-flux that goes with it.")
              .formatted(describe(emitter), version, PluginVersion.MAJOR, PluginVersion.MAJOR));
    }
  }

  /**
   * Calls an emitter. What is missing because it was compiled against something else becomes one
   * clear message.
   *
   * @param emitter who is called
   * @param call the call
   * @param <T> what it returns
   * @return what it returned
   * @throws EmitterException when a class or method that it needs is not there
   */
  public static <T> T guarded(Emitter emitter, Supplier<T> call) {
    try {
      return call.get();
    } catch (LinkageError missing) {
      throw new EmitterException(
          ("%s does not fit this pg-flux, whose plugin interface has version %d.%d: %s."
                  + " Take a build of the plugin for that version.")
              .formatted(
                  describe(emitter),
                  PluginVersion.MAJOR,
                  PluginVersion.MINOR,
                  missing.getMessage()));
    }
  }

  private static String describe(Emitter emitter) {
    return "The emitter " + emitter.getClass().getName();
  }
}
