package dev.pgflux.launcher;

import java.util.Objects;

/** Starts pg-flux. */
public final class Main {

  private Main() {}

  /**
   * Prints the version.
   *
   * @param arguments the command line; not read
   */
  public static void main(String[] arguments) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("pg-flux " + Objects.requireNonNullElse(version, "development"));
  }
}
