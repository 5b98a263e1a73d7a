package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small snapshots, and the statements that rules make of them. */
public final class RulesFixture {
  /** A name that needs every kind of care. */
  public static final Identifier HOSTILE = Identifier.of("a\"b'c $$ d");

  private RulesFixture() {}

  public static Identifier name(String value) {
    return Identifier.of(value);
  }

  public static QualifiedName qualified(String value) {
    return QualifiedName.of("s", value);
  }

  public static QualifiedId relation(String value) {
    return ObjectId.relation(qualified(value));
  }

  public static QualifiedId type(String value) {
    return ObjectId.type(qualified(value));
  }

  public static Fragment expression(String text) {
    return Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.EMPTY);
  }

  public static Fragment fragment(Fragment.Kind kind, String text) {
    return Fragment.ofText(kind, text, Fragment.Scope.EMPTY);
  }

  public static ObjectMeta comment(String text) {
    return ObjectMeta.NONE.withComment(Optional.of(text));
  }

  public static RuleContext context(
      int major, List<? extends SchemaObject> live, List<? extends SchemaObject> desired) {
    return context(major, live, desired, Set.of(), Set.of());
  }

  public static RuleContext context(
      int major,
      List<? extends SchemaObject> live,
      List<? extends SchemaObject> desired,
      Set<ObjectId> created,
      Set<ObjectId> dropped) {
    PgVersion version = new PgVersion(major, 0);
    CatalogContext catalog =
        new CatalogContext(
            version,
            name("me"),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Map.of(),
            Collections.emptySortedMap(),
            Map.of(
                name("hstore"),
                new CatalogContext.AvailableExtension(
                    "1.8", Optional.empty(), Optional.of("key/value store"))),
            Set.of());
    Snapshot wanted = Snapshot.of(version, desired);
    return new RuleContext(
        Snapshot.of(version, live), wanted, Parts.of(wanted), catalog, Map.of(), created, dropped);
  }

  /** The statements that make an object. */
  public static List<String> create(SchemaObject desired) {
    return create(desired, context(18, List.of(), List.of(desired)));
  }

  public static List<String> create(SchemaObject desired, RuleContext context) {
    return render(KindRouter.rulesOf(desired).create(desired, context));
  }

  /** The statements that drop an object. */
  public static List<String> drop(SchemaObject live) {
    return render(dropping(live, List.of()));
  }

  public static List<Draft> dropping(SchemaObject live, List<SchemaObject> desired) {
    Set<ObjectId> created = Set.copyOf(desired.stream().map(SchemaObject::id).toList());
    RuleContext context = context(18, List.of(live), desired, created, Set.of(live.id()));
    return KindRouter.rulesOf(live).drop(live, context);
  }

  /** The statements between two states, or {@code again: …} when it must be made again. */
  public static List<String> change(SchemaObject live, SchemaObject desired) {
    return change(live, desired, context(18, List.of(live), List.of(desired)));
  }

  public static List<String> change(SchemaObject live, SchemaObject desired, RuleContext context) {
    return switch (KindRouter.rulesOf(desired).compare(live, desired, context)) {
      case Comparison.Recreated<Alteration>(String reason) -> List.of("again: " + reason);
      case Comparison.Altered<Alteration> altered ->
          render(drafts(live, desired, altered.alterations(), context));
    };
  }

  public static List<Draft> drafts(
      SchemaObject live, SchemaObject desired, List<Alteration> alterations, RuleContext context) {
    return alterations.stream()
        .flatMap(it -> KindRouter.rulesOf(desired).alter(live, desired, it, context).stream())
        .toList();
  }

  public static List<Hazard> hazards(SchemaObject live, SchemaObject desired) {
    RuleContext context = context(18, List.of(live), List.of(desired));
    return switch (KindRouter.rulesOf(desired).compare(live, desired, context)) {
      case Comparison.Recreated<Alteration> again -> List.of();
      case Comparison.Altered<Alteration> altered ->
          drafts(live, desired, altered.alterations(), context).stream()
              .flatMap(draft -> draft.hazards().stream())
              .toList();
    };
  }

  public static List<String> render(List<Draft> drafts) {
    SqlRenderer renderer = new SqlRenderer(RulesFixture::print);
    return drafts.stream().map(draft -> renderer.render(draft.sql())).toList();
  }

  private static String print(Fragment fragment) {
    return switch (fragment.source()) {
      case Fragment.Source.SqlText text -> text.value();
      case Fragment.Source.Parsed parsed -> parsed.value().toString();
    };
  }
}
