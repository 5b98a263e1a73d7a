package dev.pgflux.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleArrowsTest {

  @Test
  void everyClassBelongsToExactlyOneModule() {
    for (JavaClass type : ProductionClasses.ALL) {
      List<ProjectModule> owners =
          Arrays.stream(ProjectModule.values()).filter(module -> module.contains(type)).toList();
      assertThat(owners).as("modules of %s", type.getName()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModuleNamesOnlyWhatItIsBuiltOn(ProjectModule module) {
    ProductionClasses.check(
        classes()
            .that()
            .resideInAPackage(module.packages())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(module.allowedPackages()))
            .as(
                module
                    + " names only the JDK, itself, and the modules and libraries it is built on"),
        module);
  }

  @Test
  void whatPluginsCompileAgainstIsMadeOfTheJdkAndItselfAlone() {
    ProductionClasses.check(
        classes()
            .that()
            .resideInAPackage("dev.pgflux.ports.plugin..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..", "org.jspecify.annotations..", "dev.pgflux.ports.plugin.."),
        ProjectModule.PORTS);
  }

  @Test
  void theExamplePluginIsBuiltAsAStrangerWouldBuildIt() {
    ProductionClasses.check(
        classes()
            .that()
            .resideInAPackage(ProjectModule.PLUGINS_EXAMPLE.packages())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify.annotations..",
                "dev.pgflux.ports.plugin..",
                ProjectModule.PLUGINS_EXAMPLE.packages()),
        ProjectModule.PLUGINS_EXAMPLE);
  }
}
