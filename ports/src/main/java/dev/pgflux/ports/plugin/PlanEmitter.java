package dev.pgflux.ports.plugin;

/** Makes one text from a migration plan: a script, a report, a message. */
public interface PlanEmitter extends Emitter {

  /**
   * Makes the text. The same plan and options give the same bytes.
   *
   * @param plan what to make it from
   * @param options the values of {@link #options()}
   * @return the text and the name of a file that it would be kept in
   * @throws EmitterException when the plan or the options cannot be served
   */
  GeneratedFile emit(PlanModel plan, EmitterOptions options);
}
