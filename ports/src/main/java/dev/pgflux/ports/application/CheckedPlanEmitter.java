package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import java.util.Collections;

/**
 * An emitter of plans behind which any code may be: it says the same of itself at any time, throws
 * nothing but {@link EmitterException}, and gives a file.
 */
public final class CheckedPlanEmitter extends CheckedEmitter<PlanEmitter> implements PlanEmitter {
  private CheckedPlanEmitter(PlanEmitter emitter, EmitterFace face) {
    super(emitter, face);
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
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    return face()
        .guarded(() ->
            EmittedFiles.of(face().who(), Collections.singletonList(emitter().emit(plan, options))))
        .getFirst();
  }
}
