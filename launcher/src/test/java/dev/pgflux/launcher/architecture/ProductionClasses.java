package dev.pgflux.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The compiled production classes of every module, read once. */
final class ProductionClasses {

  /** All of them. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(
              location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
          .importLocations(locations());

  private ProductionClasses() {}

  /** Checks a rule, once it is sure that the modules which it is about were seen. */
  static void check(ArchRule rule, ProjectModule... about) {
    for (ProjectModule module : about) {
      assertThat(ALL.stream().filter(module::contains).filter(ProductionClasses::isType).count())
          .as("classes of %s that the rule sees", module)
          .isGreaterThanOrEqualTo(module.minimumOfClasses());
    }
    rule.allowEmptyShould(true).check(ALL);
  }

  /** Whether this is more than the holder of a package's annotations. */
  static boolean isType(JavaClass type) {
    return !type.getSimpleName().equals("package-info");
  }

  private static Set<Location> locations() {
    Set<Location> locations = new HashSet<>(Locations.ofPackage("dev.pgflux"));
    locations.add(Location.of(examplePlugin()));
    return locations;
  }

  /**
   * The plugin is not on the class path, so that it is loaded as a plugin only: a jar, or a folder
   * of classes.
   */
  private static URI examplePlugin() {
    String path =
        Objects.requireNonNull(
            System.getProperty("pgflux.test.plugins-example"),
            "The build says by -Dpgflux.test.plugins-example where the example plugin is.");
    Path plugin = Path.of(path).toAbsolutePath();
    return Files.isDirectory(plugin) ? plugin.toUri() : URI.create("jar:" + plugin.toUri() + "!/");
  }
}
