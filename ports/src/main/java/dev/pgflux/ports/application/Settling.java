package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Resolution.Resolved;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.FragmentResolver;
import dev.pgflux.ports.spi.FragmentSettler;
import dev.pgflux.ports.spi.FragmentSettler.Settlement;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * Asks the server about fragments whose canonical forms differ, and lets its answer stand for the
 * wanted fragment in the comparison. What is printed in statements stays the author's.
 */
final class Settling {
  private final FragmentResolver resolver;
  private final CatalogContext context;

  /** What became of the wanted side. */
  record Settled(Snapshot desired, List<Diagnostic> unsettled) {}

  Settling(FragmentResolver resolver, CatalogContext context) {
    this.resolver = resolver;
    this.context = context;
  }

  /** Settles what can be settled. */
  Settled settle(Snapshot desired, Snapshot live, FragmentSettler settler) {
    SortedMap<ObjectId, Set<Fragment>> differing = differing(desired, live);
    if (differing.isEmpty()) {
      return new Settled(desired, List.of());
    }
    Settlement settlement =
        settler.settle(new FragmentSettler.Request(desired, differing, context));
    Snapshot settled =
        desired.map(object -> {
          SchemaObject answer = settlement.objects().get(object.id());
          return answer == null ? object : merged(object, answer, desired);
        });
    return new Settled(settled, settlement.unsettled());
  }

  /**
   * The wanted objects with a fragment that its live counterpart lacks, or that may be paired with
   * a live object by their definition.
   */
  static SortedMap<ObjectId, Set<Fragment>> differing(Snapshot desired, Snapshot live) {
    SortedMap<ObjectId, Set<Fragment>> differing = new TreeMap<>();
    for (SchemaObject object : desired.objects().values()) {
      Set<Fragment> lacking = lacking(object, live);
      if (!lacking.isEmpty()) {
        differing.put(object.id(), lacking);
      }
    }
    return differing;
  }

  private static Set<Fragment> lacking(SchemaObject object, Snapshot live) {
    List<Fragment> wanted = object.fragments().stream().filter(Settling::canBeAsked).toList();
    if (wanted.isEmpty()) {
      return Set.of();
    }
    Optional<SchemaObject> counterpart =
        live.find(object.id()).filter(it -> it.getClass().equals(object.getClass()));
    if (counterpart.isEmpty() && !mayBePairedByDefinition(object, live)) {
      return Set.of();
    }
    Set<Fragment> lacking = new HashSet<>(wanted);
    counterpart.map(SchemaObject::fragments).ifPresent(lacking::removeAll);
    return lacking;
  }

  private static boolean mayBePairedByDefinition(SchemaObject object, Snapshot live) {
    Predicate<SchemaObject> likely =
        switch (object) {
          case Constraint wanted when !wanted.nameGiven() ->
              other -> other instanceof Constraint it && it.owner().equals(wanted.owner());
          case Index wanted when !wanted.nameGiven() ->
              other -> other instanceof Index it && it.table().equals(wanted.table());
          case SchemaObject other -> none -> false;
        };
    return live.objects().values().stream().anyMatch(likely);
  }

  private static boolean canBeAsked(Fragment fragment) {
    return switch (fragment.kind()) {
      case EXPRESSION, QUERY, PARTITION_KEY, PARTITION_BOUND, ROUTINE_SQL_BODY -> true;
      case ROUTINE_STRING_BODY, STATEMENT -> false;
    };
  }

  private SchemaObject merged(SchemaObject wanted, SchemaObject answer, Snapshot desired) {
    return merged(wanted, answer, (before, after) -> merged(before, after, desired));
  }

  /** The wanted object with what is made of each of its fragments and PostgreSQL's answer to it. */
  static SchemaObject merged(
      SchemaObject wanted, SchemaObject answer, BinaryOperator<Fragment> merge) {
    Iterator<Fragment> answers = answer.fragments().iterator();
    SchemaObject withCanonicalForms =
        wanted.mapFragments(fragment -> merge.apply(fragment, answers.next()));
    return switch (withCanonicalForms) {
      case View it when answer instanceof View view -> it.withColumns(view.columns());
      case MaterializedView it when answer instanceof MaterializedView view ->
          it.withColumns(view.columns());
      case SchemaObject other -> other;
    };
  }

  private Fragment merged(Fragment wanted, Fragment answer, Snapshot desired) {
    if (answer.resolution() instanceof Resolved
        || !(wanted.resolution() instanceof Resolved before)) {
      return wanted;
    }
    return resolver.resolve(answer, desired, context).resolution() instanceof Resolved after
        ? comparedAs(wanted, before, after)
        : wanted;
  }

  /** The author's fragment, to be compared as PostgreSQL would store it. */
  static Fragment comparedAs(Fragment wanted, Resolved before, Resolved after) {
    return wanted.withResolution(
        new Resolved(
            after.canonical(),
            before.printable(),
            before.references(),
            before.mentions(),
            before.isVolatile()));
  }
}
