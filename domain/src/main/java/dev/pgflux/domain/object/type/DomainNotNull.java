package dev.pgflux.domain.object.type;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.type.DomainAlteration.DescribeNotNull;
import dev.pgflux.domain.object.type.DomainAlteration.SetNotNull;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.snapshot.PgVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NOT NULL of a domain, which is a constraint with a name since PostgreSQL 17. */
final class DomainNotNull {
  private static final int NAMED_SINCE = 17;

  private DomainNotNull() {}

  static List<Draft> set(DomainType domain, SetNotNull set, PgVersion version) {
    if (set.after().isEmpty()) {
      return List.of(alter(domain, Sql.of("DROP NOT NULL")));
    }
    NotNull wanted = set.after().get();
    Optional<Identifier> name = wanted.name().filter(it -> version.isAtLeast(NAMED_SINCE));
    Sql sql =
        name.map(it -> Sql.of("ADD CONSTRAINT ? NOT NULL", it)).orElse(Sql.of("SET NOT NULL"));
    Hazard hazard =
        Hazard.notice(
            HazardKind.CONSTRAINT_SCAN,
            domain,
            "Every column of the domain is read while writers wait, and the change fails on a"
                + " NULL.",
            "Fill in the values that are NULL before.");
    List<Draft> drafts = new ArrayList<>();
    drafts.add(alter(domain, sql).withLock(LockLevel.SHARE).withHazard(hazard));
    if (wanted.comment().isPresent() && version.isAtLeast(NAMED_SINCE)) {
      drafts.add(comment(domain, wanted));
    }
    return drafts;
  }

  static List<Draft> describe(DomainType domain, DescribeNotNull describe) {
    List<Draft> drafts = new ArrayList<>();
    Identifier before = nameOf(domain, describe.before());
    Identifier after = describe.after().name().orElse(before);
    if (!before.equals(after)) {
      drafts.add(alter(domain, Sql.of("RENAME CONSTRAINT ? TO ?", before, after)));
    }
    if (!describe.before().comment().equals(describe.after().comment())) {
      drafts.add(comment(domain, after, describe.after().comment()));
    }
    return drafts;
  }

  static Draft comment(DomainType domain, NotNull notNull) {
    return comment(domain, nameOf(domain, notNull), notNull.comment());
  }

  private static Draft comment(DomainType domain, Identifier name, Optional<String> comment) {
    Sql text = comment.map(it -> Sql.of("?", new Sql.Literal(it))).orElse(Sql.of("NULL"));
    Sql sql = Sql.of("COMMENT ON CONSTRAINT ? ON DOMAIN ? IS ?", name, domain.id().name(), text);
    return Draft.on(domain, Operation.COMMENT, sql);
  }

  /** Its name, or the one that PostgreSQL gives it ({@code ChooseConstraintName}). */
  private static Identifier nameOf(DomainType domain, NotNull notNull) {
    return notNull.name().orElseGet(() -> domain.id().name().name().withSuffix("_not_null"));
  }

  private static Draft alter(DomainType domain, Sql action) {
    Sql sql = Sql.of("ALTER DOMAIN ? ?", domain.id().name(), action);
    return Draft.of(domain, Operation.ALTER_DOMAIN, sql);
  }
}
