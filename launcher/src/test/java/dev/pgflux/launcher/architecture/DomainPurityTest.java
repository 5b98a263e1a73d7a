package dev.pgflux.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DomainPurityTest {

  @Test
  void itDoesNoInputOrOutput() {
    ProductionClasses.check(
        domain()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..",
                "java.nio.channels..",
                "java.nio.file..",
                "java.net..",
                "java.sql..",
                "javax.sql..",
                "java.lang.foreign..",
                "java.util.jar..",
                "java.util.zip..",
                "java.util.prefs.."),
        ProjectModule.DOMAIN);
  }

  @Test
  void itDoesNotLog() {
    ProductionClasses.check(
        domain().dependOnClassesThat().resideInAPackage("java.util.logging.."),
        ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain().dependOnClassesThat().haveNameMatching("java\\.lang\\.System\\$Logger.*"),
        ProjectModule.DOMAIN);
  }

  @Test
  void itReadsNoClock() {
    ProductionClasses.check(
        domain().dependOnClassesThat().areAssignableTo(Clock.class), ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain().callMethodWhere(calls("java.time..", "now")), ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain().callMethodWhere(calls(System.class, "currentTimeMillis|nanoTime")),
        ProjectModule.DOMAIN);
  }

  @Test
  void itReadsNoEnvironmentAndRollsNoDice() {
    ProductionClasses.check(
        domain()
            .callMethodWhere(calls(System.class, "getenv|getProperty|getProperties|lineSeparator")),
        ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain().dependOnClassesThat().resideInAnyPackage("java.util.random..", "java.security.."),
        ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|UUID|Date|Calendar|Timer)"),
        ProjectModule.DOMAIN);
  }

  @Test
  void itStartsNoThreadsAndNoProcesses() {
    ProductionClasses.check(
        domain()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|Process|ProcessBuilder|ProcessHandle|Runtime)"),
        ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain().dependOnClassesThat().resideInAPackage("java.util.concurrent.."),
        ProjectModule.DOMAIN);
  }

  @Test
  void itMatchesNoRegularExpressions() {
    ProductionClasses.check(
        domain().dependOnClassesThat().resideInAPackage("java.util.regex.."), ProjectModule.DOMAIN);
    ProductionClasses.check(
        domain()
            .callMethodWhere(
                calls(String.class, "matches|replaceAll|replaceFirst|split|splitWithDelimiters")),
        ProjectModule.DOMAIN);
  }

  private static ClassesShould domain() {
    return noClasses().that().resideInAPackage(ProjectModule.DOMAIN.packages()).should();
  }

  private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String methods) {
    return calls(
        DescribedPredicate.describe(type.getName(), owner -> owner.isEquivalentTo(type)), methods);
  }

  private static DescribedPredicate<JavaCall<?>> calls(String packages, String methods) {
    return calls(resideInAPackage(packages), methods);
  }

  private static DescribedPredicate<JavaCall<?>> calls(
      DescribedPredicate<? super JavaClass> type, String methods) {
    return target(owner(type)).and(target(nameMatching(methods))).forSubtype();
  }
}
