package dev.pgflux.ports.plugin;

/** The version of this package, which a plugin is compiled for. */
public final class PluginVersion {

  /**
   * Plugins compiled for one major version work with every host of that major version. A constant
   * of the compiler's: {@code return PluginVersion.MAJOR;} keeps in a plugin's class file the
   * version that it was compiled for.
   */
  public static final int MAJOR = 1;

  /** Goes up when something is added. */
  public static final int MINOR = 1;

  private PluginVersion() {}
}
