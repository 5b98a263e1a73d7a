package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.PluginVersion;
import java.util.List;

/**
 * What checked emitters say of themselves: what the emitters behind them said when they were asked
 * first, and of this version.
 *
 * @param <E> the kind of emitter
 */
abstract sealed class CheckedEmitter<E extends Emitter> implements Emitter
    permits CheckedPlanEmitter, CheckedSchemaEmitter {
  private final E emitter;
  private final EmitterFace face;

  CheckedEmitter(E emitter, EmitterFace face) {
    this.emitter = emitter;
    this.face = face;
  }

  /** The emitter itself, of which nothing is known. */
  final E emitter() {
    return emitter;
  }

  /** What it said. */
  final EmitterFace face() {
    return face;
  }

  @Override
  public final int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public final String name() {
    return face.name();
  }

  @Override
  public final String description() {
    return face.description();
  }

  @Override
  public final List<EmitterOption> options() {
    return face.options();
  }
}
