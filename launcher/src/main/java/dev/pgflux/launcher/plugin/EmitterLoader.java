package dev.pgflux.launcher.plugin;

import dev.pgflux.ports.application.EmitterCompatibility;
import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Loads emitters, the tool's own and those of plugin jars. A jar that is broken, or made for
 * another version, is a problem that names it; the others work all the same.
 */
public final class EmitterLoader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** A jar with an endless list of broken providers is left after this many. */
  private static final int MOST_PROBLEMS_OF_A_JAR = 20;

  private final List<FoundEmitter<PlanEmitter>> plans = new ArrayList<>();
  private final List<FoundEmitter<SchemaEmitter>> schemas = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private EmitterLoader() {}

  /**
   * Loads every emitter.
   *
   * @param folders where plugin jars are
   * @return the emitters, and what is wrong with the others
   */
  public static Emitters load(PluginFolders folders) {
    EmitterLoader loader = new EmitterLoader();
    loader.loadAll(EmitterLoader.class.getClassLoader(), Optional.empty());
    folders.jars().forEach(loader::loadJar);
    loader.reportDuplicates(loader.plans);
    loader.reportDuplicates(loader.schemas);
    return new Emitters(loader.plans, loader.schemas, loader.problems);
  }

  // The loader lives as long as the process: an emitter may load classes at any time.
  @SuppressWarnings("resource")
  private void loadJar(Path jar) {
    int before = plans.size() + schemas.size() + problems.size();
    try {
      requireReadable(jar);
      loadAll(new PluginClassLoader(jar), Optional.of(jar));
    } catch (IOException e) {
      problems.add(
          "The plugin "
              + jar
              + " cannot be opened: "
              + e.getMessage()
              + ". Build or download it again.");
    }
    if (plans.size() + schemas.size() + problems.size() == before) {
      problems.add(
          "The plugin "
              + jar
              + " has no emitter: it needs a file META-INF/services/"
              + SchemaEmitter.class.getName()
              + " (or …PlanEmitter) that names its class.");
    }
  }

  /** A class loader passes over a file that is no jar; a person wants to hear of it. */
  private static void requireReadable(Path jar) throws IOException {
    new JarFile(jar.toFile()).close();
  }

  private void loadAll(ClassLoader loader, Optional<Path> jar) {
    load(ServiceLoader.load(PlanEmitter.class, loader).iterator(), jar, plans);
    load(ServiceLoader.load(SchemaEmitter.class, loader).iterator(), jar, schemas);
  }

  /** After a provider that cannot be loaded the iterator goes on to the next one. */
  private <E extends Emitter> void load(
      Iterator<E> emitters, Optional<Path> jar, List<FoundEmitter<E>> found) {
    int failures = 0;
    boolean more = true;
    while (more && failures < MOST_PROBLEMS_OF_A_JAR) {
      try {
        more = emitters.hasNext();
        if (more) {
          found.add(checked(emitters.next(), jar));
        }
      } catch (EmitterException e) {
        failures++;
        problems.add("The plugin " + place(jar) + " is not used. " + e.getMessage());
      } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
        failures++;
        problems.add("The plugin " + place(jar) + " cannot be loaded: " + reason(e));
      }
    }
  }

  private static <E extends Emitter> FoundEmitter<E> checked(E emitter, Optional<Path> jar) {
    EmitterCompatibility.check(emitter);
    String name = EmitterCompatibility.guarded(emitter, emitter::name);
    if (!NAME.matcher(name).matches()) {
      throw new EmitterException(
          "Its emitter calls itself \""
              + name
              + "\"; a name has lower-case letters, digits and -.");
    }
    return new FoundEmitter<>(emitter, name, jar);
  }

  private <E extends Emitter> void reportDuplicates(List<FoundEmitter<E>> emitters) {
    Map<String, List<FoundEmitter<E>>> byName =
        emitters.stream().collect(Collectors.groupingBy(FoundEmitter::name));
    byName.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> problems.add(duplicate(entry.getKey(), entry.getValue())));
  }

  private static <E extends Emitter> String duplicate(String name, List<FoundEmitter<E>> emitters) {
    String origins =
        emitters.stream().map(FoundEmitter::origin).collect(Collectors.joining(" and "));
    return "Two emitters call themselves \""
        + name
        + "\", so that neither can be used: "
        + origins
        + ".";
  }

  private static String place(Optional<Path> jar) {
    return jar.map(Path::toString).orElse("that is built in");
  }

  private static String reason(Throwable failure) {
    String own = String.valueOf(failure.getMessage());
    return Optional.ofNullable(failure.getCause())
        .map(cause -> own + " (" + cause + ")")
        .orElse(own);
  }
}
