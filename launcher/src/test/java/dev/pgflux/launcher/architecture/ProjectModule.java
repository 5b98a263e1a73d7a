package dev.pgflux.launcher.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The modules, what each may name, and how many classes it has at the least. The number keeps a
 * rule from passing because it looked at nothing; raise it as a module grows.
 */
enum ProjectModule {
  DOMAIN("dev.pgflux.domain", 150, Set.of(), List.of()),
  PORTS("dev.pgflux.ports", 60, Set.of(DOMAIN), List.of()),
  ADAPTER_PGLIBQUERY(
      "dev.pgflux.pglibquery", 45, Set.of(DOMAIN, PORTS), List.of("com.fasterxml.jackson.core..")),
  ADAPTER_JDBC_INSPECTOR(
      "dev.pgflux.jdbc",
      8,
      Set.of(DOMAIN, PORTS),
      List.of("org.postgresql..", "io.zonky.test.db.postgres.embedded..")),
  ADAPTER_EMITTERS(
      "dev.pgflux.emitters",
      0,
      Set.of(DOMAIN, PORTS),
      List.of("com.fasterxml.jackson..", "com.github.mustachejava..")),
  PLUGINS_EXAMPLE("dev.pgflux.example", 0, Set.of(PORTS), List.of()),
  /** Its adapters are found at run time: it names none of them. */
  LAUNCHER(
      "dev.pgflux.launcher",
      40,
      Set.of(DOMAIN, PORTS),
      List.of(
          "com.fasterxml.jackson..",
          "com.github.difflib..",
          "dagger..",
          "jakarta.inject..",
          "javax.inject..",
          "picocli.."));

  private final String rootPackage;
  private final int minimumOfClasses;
  private final Set<ProjectModule> modules;
  private final List<String> libraries;

  ProjectModule(
      String rootPackage,
      int minimumOfClasses,
      Set<ProjectModule> modules,
      List<String> libraries) {
    this.rootPackage = rootPackage;
    this.minimumOfClasses = minimumOfClasses;
    this.modules = modules;
    this.libraries = libraries;
  }

  /** All packages of this module, as ArchUnit writes them. */
  String packages() {
    return rootPackage + "..";
  }

  int minimumOfClasses() {
    return minimumOfClasses;
  }

  boolean contains(JavaClass type) {
    return type.getPackageName().equals(rootPackage)
        || type.getPackageName().startsWith(rootPackage + ".");
  }

  /**
   * What classes of this module may name: the JDK, its own, the modules and the libraries that it
   * is built on.
   */
  String[] allowedPackages() {
    Stream<String> always =
        Stream.of(
            "java..",
            "javax.lang.model..",
            "javax.net..",
            "javax.sql..",
            "org.jspecify.annotations..",
            packages());
    Stream<String> others = modules.stream().map(ProjectModule::packages);
    return Stream.of(always, others, libraries.stream())
        .flatMap(packages -> packages)
        .toArray(String[]::new);
  }
}
