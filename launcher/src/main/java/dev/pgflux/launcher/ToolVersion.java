package dev.pgflux.launcher;

import java.util.Objects;

/** Which version of pg-flux this is. */
public final class ToolVersion {

  private ToolVersion() {}

  /**
   * The version, from the jar's manifest.
   *
   * @return such as {@code 0.1.0}; {@code development} where the classes are in no jar
   */
  public static String current() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "development");
  }
}
