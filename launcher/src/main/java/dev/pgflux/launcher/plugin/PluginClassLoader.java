package dev.pgflux.launcher.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads the classes of one plugin jar. Of everything outside the jar it sees the JDK and the
 * package that plugins are compiled against: neither the tool's libraries, whose versions may be
 * others than the plugin's own, nor the tool's own emitters, which it would find a second time.
 */
final class PluginClassLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  PluginClassLoader(Path jar) throws IOException {
    super(
        "plugin " + jar.getFileName(),
        new URL[] {jar.toUri().toURL()},
        new Window(PluginClassLoader.class.getClassLoader()));
  }

  /** Shows one package of the host, and the JDK. */
  private static final class Window extends ClassLoader {

    private static final String SHOWN = "dev.pgflux.ports.plugin.";

    private final ClassLoader host;

    Window(ClassLoader host) {
      super("plugin interface", ClassLoader.getPlatformClassLoader());
      this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(SHOWN) && name.indexOf('.', SHOWN.length()) < 0) {
        return host.loadClass(name);
      }
      throw new ClassNotFoundException(name + " (plugins see the JDK and " + SHOWN + "* only)");
    }
  }
}
