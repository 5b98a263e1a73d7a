package dev.pgflux.ports.spi;

/** Found by {@link java.util.ServiceLoader}: how plans are kept in files. */
public interface SavedPlanFormat {

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @return the file's text, sealed by a checksum
   */
  String write(SavedPlan plan);

  /**
   * Reads a plan.
   *
   * @param text the file's text
   * @return the plan
   * @throws SavedPlanException when it is no such file, of another format version, or was edited
   */
  SavedPlan read(String text);
}
