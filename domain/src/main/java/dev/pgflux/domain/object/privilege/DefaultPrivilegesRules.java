package dev.pgflux.domain.object.privilege;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.privilege.DefaultPrivilegesAlteration.SetDefaultPrivileges;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.PrivilegeStatements;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;

/**
 * The rules of default privileges: an entry comes from, and goes back to, what PostgreSQL gives by
 * itself.
 */
public final class DefaultPrivilegesRules
    implements KindRules<DefaultPrivileges, DefaultPrivilegesAlteration> {
  /** Makes the rules. */
  public DefaultPrivilegesRules() {}

  @Override
  public Comparison<DefaultPrivilegesAlteration> compare(
      DefaultPrivileges live, DefaultPrivileges desired, RuleContext context) {
    AccessControl before = live.privileges().relativeTo(live.role());
    AccessControl after = desired.privileges().relativeTo(desired.role());
    return new Comparison.Altered<>(
        before.equals(after) ? List.of() : List.of(new SetDefaultPrivileges(before, after)));
  }

  /** DROP SCHEMA takes the entries of the schema along. */
  @Override
  public Comparison<DefaultPrivilegesAlteration> react(
      DefaultPrivileges live, DefaultPrivileges desired, Invalidation lost, RuleContext context) {
    return new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(DefaultPrivileges desired, RuleContext context) {
    return drafts(desired, byPostgres(desired, context), desired.privileges(), context);
  }

  @Override
  public List<Draft> drop(DefaultPrivileges live, RuleContext context) {
    boolean withSchema =
        live.inSchema().map(ObjectId::schema).filter(context::isDropped).isPresent();
    return withSchema
        ? List.of()
        : drafts(live, live.privileges(), byPostgres(live, context), context);
  }

  @Override
  public List<Draft> alter(
      DefaultPrivileges live,
      DefaultPrivileges desired,
      DefaultPrivilegesAlteration alteration,
      RuleContext context) {
    return switch (alteration) {
      case SetDefaultPrivileges set -> drafts(desired, set.before(), set.after(), context);
    };
  }

  private static AccessControl byPostgres(DefaultPrivileges entry, RuleContext context) {
    return entry.inSchema().isPresent()
        ? AccessControl.EMPTY
        : entry.target().defaults(context.version().major());
  }

  private static List<Draft> drafts(
      DefaultPrivileges entry, AccessControl before, AccessControl after, RuleContext context) {
    PrivilegeStatements statements =
        new PrivilegeStatements(
            entry.target(),
            Sql.of(plural(entry.target())),
            Optional.empty(),
            Optional.of(entry.role()),
            context.version().major());
    Sql prefix = Sql.of("ALTER DEFAULT PRIVILEGES FOR ROLE ?", entry.role());
    Sql words = entry.inSchema().map(it -> prefix.plus(" IN SCHEMA ?", it)).orElse(prefix);
    Effects effects =
        entry
            .inSchema()
            .map(it -> Effects.NONE.needing(Reference.to(ObjectId.schema(it))))
            .orElse(Effects.NONE);
    return statements
        .between(before.relativeTo(entry.role()), after.relativeTo(entry.role()))
        .stream()
        .map(statement ->
            Draft.of(
                    entry,
                    Operation.ALTER_DEFAULT_PRIVILEGES,
                    Sql.of("? ?", words, statement.sql()))
                .withEffects(effects))
        .toList();
  }

  private static String plural(PrivilegeTarget target) {
    return switch (target) {
      case TABLE -> "TABLES";
      case SEQUENCE -> "SEQUENCES";
      case ROUTINE -> "ROUTINES";
      case SCHEMA -> "SCHEMAS";
      case TYPE -> "TYPES";
      case COLUMN, LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER ->
          throw new IllegalArgumentException(target + " has no default privileges");
    };
  }
}
