package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.plugin.PluginVersion;
import java.util.Collections;
import java.util.List;

/**
 * An emitter of plans behind which any code may be: it says the same of itself at any time, throws
 * nothing but {@link EmitterException}, and gives a file.
 */
public final class CheckedPlanEmitter implements PlanEmitter {
  private final PlanEmitter emitter;
  private final EmitterFace face;

  private CheckedPlanEmitter(PlanEmitter emitter, EmitterFace face) {
    this.emitter = emitter;
    this.face = face;
  }

  /**
   * Asks an emitter what it is.
   *
   * @param emitter any emitter
   * @param origin where it came from, for a person
   * @return the emitter, checked
   * @throws EmitterException when it is of another version, or what it says is of no use
   */
  public static CheckedPlanEmitter of(PlanEmitter emitter, String origin) {
    return emitter instanceof CheckedPlanEmitter checked
        ? checked
        : new CheckedPlanEmitter(emitter, EmitterFace.of(emitter, origin));
  }

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return face.name();
  }

  @Override
  public String description() {
    return face.description();
  }

  @Override
  public List<EmitterOption> options() {
    return face.options();
  }

  @Override
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    return face.guarded(() ->
            EmittedFiles.of(face.who(), Collections.singletonList(emitter.emit(plan, options))))
        .getFirst();
  }
}
