package dev.pgflux.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PlaceOfThingsTest {

  @Test
  void foreignFunctionsAreCalledInOnePackage() {
    ProductionClasses.check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.pgflux.pglibquery.ffm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign.."),
        ProjectModule.values());
  }

  @Test
  void theCommandLineIsParsedInOnePackage() {
    ProductionClasses.check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.pgflux.launcher.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."),
        ProjectModule.values());
  }

  @Test
  void onlyTheLauncherPrints() {
    ProductionClasses.check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ProjectModule.LAUNCHER.packages())
            .should(ACCESS_STANDARD_STREAMS),
        ProjectModule.values());
  }

  @Test
  void onlyTheLauncherExits() {
    ProductionClasses.check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ProjectModule.LAUNCHER.packages())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class),
        ProjectModule.values());
  }

  @Test
  void nobodyUsesTheLoggingOfTheJdk() {
    ProductionClasses.check(noClasses().should(USE_JAVA_UTIL_LOGGING), ProjectModule.values());
  }

  @Test
  void aNameSaysWhatAClassIs() {
    ProductionClasses.check(
        noClasses()
            .that(describe("were written by hand", type -> !isGenerated(type)))
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl"),
        ProjectModule.values());
  }

  @Test
  void everyPackageIsNullMarked() {
    List<JavaPackage> packages =
        ProductionClasses.ALL.stream()
            .filter(ProductionClasses::isType)
            .filter(type -> !type.getPackageName().isEmpty())
            .map(JavaClass::getPackage)
            .distinct()
            .toList();

    assertThat(packages)
        .hasSizeGreaterThanOrEqualTo(ProjectModule.values().length - 1)
        .allSatisfy(javaPackage ->
            assertThat(javaPackage.tryGetPackageInfo())
                .as("package-info of %s", javaPackage.getName())
                .hasValueSatisfying(
                    info -> assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue()));
  }

  /** Dagger names its own classes, and nests some in others. */
  private static boolean isGenerated(JavaClass type) {
    return type.isAnnotatedWith("dagger.internal.DaggerGenerated")
        || type.getEnclosingClass().map(PlaceOfThingsTest::isGenerated).orElse(false);
  }
}
