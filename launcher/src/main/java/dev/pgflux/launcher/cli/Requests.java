package dev.pgflux.launcher.cli;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.plan.Staging;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.ComparisonOptions;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.SafetyOptions;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.spi.DatabaseAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says to the use cases, in their words, what the settings say. */
final class Requests {

  private static final String EVERYTHING = "*";
  private static final String ALL = "all";

  /** By any of these libpq is told of a server. */
  private static final Set<String> CONNECTION_VARIABLES =
      Set.of("PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE");

  private Requests() {}

  static PlanningRequest planning(Settings settings) {
    return new PlanningRequest(
        schema(settings),
        database(settings),
        scope(settings),
        new ComparisonOptions(
            settings.comparison().owners(),
            settings.comparison().privileges(),
            true,
            settings.database().shadow().map(DatabaseAddress::of)),
        new SafetyOptions(
            hazards(settings),
            settings.safety().massDropThreshold(),
            new Staging(
                settings.safety().autoNotValid(),
                settings.safety().setNotNullRowHint(),
                settings.safety().concurrently())));
  }

  static SchemaSource schema(Settings settings) {
    List<Path> roots = new ArrayList<>(settings.source().directories());
    roots.addAll(settings.source().files());
    return new SchemaSource.Files(roots);
  }

  /**
   * Without a database and without a shadow, the files are read with a server of the tool's own.
   */
  static GenerateCode.From source(Settings settings, Map<String, String> environment) {
    boolean isNamed =
        settings.database().target().isPresent()
            || CONNECTION_VARIABLES.stream().anyMatch(environment::containsKey);
    return new GenerateCode.From.Source(
        schema(settings),
        isNamed ? Optional.of(database(settings)) : Optional.empty(),
        settings.database().shadow().map(DatabaseAddress::of));
  }

  static DatabaseAddress database(Settings settings) {
    return new DatabaseAddress(
        settings.database().target().orElse(""), settings.database().role().map(Identifier::of));
  }

  /** Without files that could speak of them, only "always" asks for owners and privileges. */
  static MetaSelection meta(Settings settings) {
    return new MetaSelection(
        settings.comparison().owners() == ComparisonMode.ALWAYS,
        settings.comparison().privileges() == ComparisonMode.ALWAYS);
  }

  static ScopeOptions scope(Settings settings) {
    return new ScopeOptions(
        selection(settings.comparison().schemas()),
        settings.comparison().ignore(),
        Identifier.of(settings.database().trackingSchema()),
        true,
        settings.source().acceptDataStatements());
  }

  private static Selection selection(List<String> schemas) {
    if (schemas.isEmpty()) {
      return new Selection.Declared();
    }
    return schemas.contains(EVERYTHING)
        ? new Selection.Everything()
        : new Selection.Listed(schemas.stream().map(Identifier::of).collect(Collectors.toSet()));
  }

  /** A mass drop has a flag of its own, which "all" does not stand for. */
  static HazardPolicy hazards(Settings settings) {
    Set<HazardKind> allowed = EnumSet.noneOf(HazardKind.class);
    for (String name : settings.safety().allowedHazards()) {
      allowed.addAll(
          name.equalsIgnoreCase(ALL)
              ? EnumSet.complementOf(EnumSet.of(HazardKind.MASS_DROP))
              : EnumSet.of(HazardNames.of(name)));
    }
    if (settings.safety().allowMassDrop()) {
      allowed.add(HazardKind.MASS_DROP);
    }
    return new HazardPolicy(allowed);
  }
}
