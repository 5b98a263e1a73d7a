package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Resolution.Resolved;
import dev.pgflux.ports.application.Settling.Settled;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the whole wanted schema in a shadow database, so that both sides of a comparison come out
 * of PostgreSQL's catalogs. What is printed in statements, and whatever PostgreSQL does not rewrite
 * (names, owners, privileges, comments), stays as the files have it. Everything happens in one
 * transaction, which is rolled back.
 */
final class ShadowComparison {

  /** What needs roles, and what PostgreSQL keeps to the letter. */
  private static final Set<Operation> LEFT_OUT =
      EnumSet.of(
          Operation.SET_OWNER,
          Operation.GRANT,
          Operation.REVOKE,
          Operation.COMMENT,
          Operation.SECURITY_LABEL);

  private final SqlLanguage sql;
  private final Databases databases;
  private final DatabaseIdentity target;
  private final InspectionScope scope;

  ShadowComparison(
      SqlLanguage sql, Databases databases, DatabaseIdentity target, InspectionScope scope) {
    this.sql = sql;
    this.databases = databases;
    this.target = target;
    this.scope = scope;
  }

  /** The wanted side as PostgreSQL would store it. */
  Settled settle(ComparedSides sides, DatabaseAddress address) {
    Snapshot desired = sides.sides().desired();
    if (desired.objects().values().stream().allMatch(object -> object.fragments().isEmpty())) {
      return new Settled(desired, List.of());
    }
    try (DatabaseSession shadow = databases.openShadow(address)) {
      ShadowFitness.require(shadow, target);
      InspectedDatabase before = shadow.inspector().inspect(scope);
      ShadowFitness.requireEmpty(before);
      InspectedDatabase built =
          new ShadowBuild(sql.resolver().printer(), scope, LEFT_OUT)
              .of(ShadowSchema.of(sides, sql.resolver()), sides.context(), before, shadow);
      return compared(desired, sql.resolver().resolve(built.snapshot(), built.context()));
    }
  }

  private static Settled compared(Snapshot desired, Snapshot built) {
    List<Diagnostic> unsettled = new ArrayList<>();
    Snapshot settled = desired.map(object -> compared(object, built, unsettled));
    return new Settled(settled, unsettled);
  }

  private static SchemaObject compared(
      SchemaObject wanted, Snapshot built, List<Diagnostic> unsettled) {
    Optional<SchemaObject> stored =
        built.find(wanted.id()).filter(it -> it.getClass().equals(wanted.getClass()));
    if (wanted.fragments().isEmpty() || stored.isEmpty()) {
      return wanted;
    }
    if (kinds(wanted).equals(kinds(stored.get()))) {
      return Settling.merged(wanted, withTypesOf(wanted, stored.get()), ShadowComparison::merged);
    }
    unsettled.add(
        new Diagnostic(
            Diagnostic.Severity.NOTE,
            "PostgreSQL stores %s %s in other parts than the files have; it is compared as they have it."
                .formatted(wanted.kindLabel(), wanted.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return wanted;
  }

  private static List<Fragment.Kind> kinds(SchemaObject object) {
    return object.fragments().stream().map(Fragment::kind).toList();
  }

  /** The stored view with the wanted comments and grants on its columns. */
  private static SchemaObject withTypesOf(SchemaObject wanted, SchemaObject stored) {
    return switch (stored) {
      case View it when wanted instanceof View view ->
          it.withColumns(typed(view.columns(), it.columns()));
      case MaterializedView it when wanted instanceof MaterializedView view ->
          it.withColumns(typed(view.columns(), it.columns()));
      case SchemaObject other -> other;
    };
  }

  private static List<ViewColumn> typed(List<ViewColumn> wanted, List<ViewColumn> stored) {
    if (wanted.size() != stored.size()) {
      return wanted;
    }
    List<ViewColumn> typed = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      typed.add(wanted.get(i).withType(stored.get(i).type()));
    }
    return typed;
  }

  private static Fragment merged(Fragment wanted, Fragment stored) {
    return wanted.resolution() instanceof Resolved before
            && stored.resolution() instanceof Resolved after
        ? Settling.comparedAs(wanted, before, after)
        : wanted;
  }
}
