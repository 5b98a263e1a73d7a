package dev.pgflux.launcher.plugin;

import dev.pgflux.ports.application.CheckedPlanEmitter;
import dev.pgflux.ports.application.CheckedSchemaEmitter;
import dev.pgflux.ports.application.PluginCall;
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
import java.util.function.BiFunction;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Loads emitters, the tool's own and those of plugin jars. A jar that is broken, or made for
 * another version, is a problem that names it; the others work all the same.
 */
public final class EmitterLoader {

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
    load(
        ServiceLoader.load(PlanEmitter.class, loader).iterator(),
        CheckedPlanEmitter::of,
        jar,
        plans);
    load(
        ServiceLoader.load(SchemaEmitter.class, loader).iterator(),
        CheckedSchemaEmitter::of,
        jar,
        schemas);
  }

  /** After a provider that cannot be loaded the iterator goes on to the next one. */
  private <E extends Emitter> void load(
      Iterator<E> emitters,
      BiFunction<E, String, E> check,
      Optional<Path> jar,
      List<FoundEmitter<E>> found) {
    int failures = 0;
    boolean more = true;
    while (more && failures < MOST_PROBLEMS_OF_A_JAR) {
      try {
        more = emitters.hasNext();
        if (more) {
          E emitter = check.apply(emitters.next(), FoundEmitter.origin(jar));
          found.add(new FoundEmitter<>(emitter, emitter.name(), jar));
        }
      } catch (EmitterException e) {
        failures++;
        problem("The plugin " + place(jar) + " is not used. " + e.getMessage());
      } catch (Throwable e) {
        failures++;
        problem(
            "The plugin %s cannot be loaded: %s. Take another build of it, or remove it."
                .formatted(place(jar), reason(e)));
      }
    }
  }

  private void problem(String problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
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
        + ". Remove one of them.";
  }

  private static String place(Optional<Path> jar) {
    return jar.map(Path::toString).orElse("that is built in");
  }

  /** A failure to load says what it was about, and its cause why. */
  private static String reason(Throwable failure) {
    String own = PluginCall.text(failure);
    if (failure instanceof ServiceConfigurationError) {
      own = own.substring(own.indexOf(' ') + 1);
    }
    Throwable cause = failure instanceof ServiceConfigurationError ? failure.getCause() : null;
    return cause == null ? own : own + " (" + PluginCall.text(cause) + ")";
  }
}
