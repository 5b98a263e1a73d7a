package dev.pgflux.domain.object.schema;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.schema.ExtensionAlteration.SetSchema;
import dev.pgflux.domain.object.schema.ExtensionAlteration.SetVersion;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;

/** The rules of extensions. What the files leave out is not compared. */
public final class ExtensionRules implements KindRules<Extension, ExtensionAlteration> {
  private static final String ALWAYS_THERE = "plpgsql";

  /** Makes the rules. */
  public ExtensionRules() {}

  @Override
  public Comparison<ExtensionAlteration> compare(
      Extension live, Extension desired, RuleContext context) {
    List<ExtensionAlteration> differences = new ArrayList<>();
    live.schema()
        .flatMap(before -> desired.schema().map(after -> new SetSchema(before, after)))
        .filter(change -> !change.before().equals(change.after()))
        .ifPresent(differences::add);
    live.version()
        .flatMap(before -> desired.version().map(after -> new SetVersion(before, after)))
        .filter(change -> !change.before().equals(change.after()))
        .ifPresent(differences::add);
    return new Comparison.Altered<>(differences);
  }

  @Override
  public List<Draft> create(Extension desired, RuleContext context) {
    if (isAlwaysThere(desired)) {
      return List.of();
    }
    Sql sql = Sql.of("CREATE EXTENSION ?", desired.id().name());
    if (desired.schema().isPresent()) {
      sql = sql.plus(" SCHEMA ?", desired.schema().get());
    }
    if (desired.version().isPresent()) {
      sql = sql.plus(" VERSION ?", new Sql.Literal(desired.version().get()));
    }
    return List.of(Draft.of(desired, Operation.CREATE_EXTENSION, sql));
  }

  @Override
  public List<Draft> drop(Extension live, RuleContext context) {
    if (isAlwaysThere(live)) {
      return List.of();
    }
    Hazard hazard =
        Hazard.blocking(
            HazardKind.DATA_LOSS,
            live,
            "What the extension keeps in tables of its own is lost with it.",
            "Declare the extension in the files if anything still uses it.");
    Sql sql = Sql.of("DROP EXTENSION ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_EXTENSION, sql).withHazard(hazard));
  }

  @Override
  public List<Draft> alter(
      Extension live, Extension desired, ExtensionAlteration alteration, RuleContext context) {
    Reference itself = Reference.to(desired.id());
    return switch (alteration) {
      case SetVersion set -> {
        Sql sql =
            Sql.of(
                "ALTER EXTENSION ? UPDATE TO ?", desired.id().name(), new Sql.Literal(set.after()));
        yield List.of(
            Draft.of(desired, Operation.ALTER_EXTENSION, sql)
                .withEffects(Effects.NONE.making(itself)));
      }
      case SetSchema set -> {
        Sql sql = Sql.of("ALTER EXTENSION ? SET SCHEMA ?", desired.id().name(), set.after());
        Reference schema = Reference.to(ObjectId.schema(set.after()));
        yield List.of(
            Draft.of(desired, Operation.ALTER_EXTENSION, sql)
                .withEffects(Effects.NONE.needing(schema).making(itself)));
      }
    };
  }

  private static boolean isAlwaysThere(Extension extension) {
    return extension.id().name().value().equals(ALWAYS_THERE);
  }
}
