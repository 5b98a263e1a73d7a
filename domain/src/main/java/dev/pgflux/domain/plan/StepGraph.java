package dev.pgflux.domain.plan;

import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Orders drafts by what they need and do (Kahn's algorithm with a stable tie-break). Soft edges are
 * left out where they would close a circle.
 */
final class StepGraph {
  private final List<Draft> drafts;
  private final int renames;
  private final List<Set<Integer>> hard = new ArrayList<>();
  private final List<Set<Integer>> soft = new ArrayList<>();
  private final Map<Reference, List<Integer>> makers = new HashMap<>();
  private final Map<Reference, List<Integer>> destroyers = new HashMap<>();

  /**
   * Builds the graph.
   *
   * @param renames come in this order and, save for what they need, before all else, which speaks
   *     of objects under their new names
   * @param others drafts that keep their order within a group
   */
  StepGraph(List<Draft> renames, List<List<Draft>> others) {
    List<List<Draft>> groups = new ArrayList<>(others);
    groups.addFirst(renames);
    this.drafts = groups.stream().flatMap(List::stream).toList();
    this.renames = renames.size();
    for (int index = 0; index < drafts.size(); index++) {
      hard.add(new TreeSet<>());
      soft.add(new TreeSet<>());
    }
    chain(groups);
    index();
    connect();
    renameFirst();
  }

  /** The renames follow each other, so that it is enough to hold everything up by the last. */
  private void renameFirst() {
    Set<Integer> neededByRenames = new TreeSet<>();
    for (Draft rename : drafts.subList(0, renames)) {
      for (Reference reference : rename.effects().needs()) {
        neededByRenames.addAll(makers.getOrDefault(reference, List.of()));
      }
    }
    for (int index = renames; renames > 0 && index < drafts.size(); index++) {
      if (!neededByRenames.contains(index)) {
        edge(hard, renames - 1, index);
      }
    }
  }

  private void chain(List<List<Draft>> groups) {
    int index = 0;
    for (List<Draft> group : groups) {
      for (int inGroup = 1; inGroup < group.size(); inGroup++) {
        edge(hard, index + inGroup - 1, index + inGroup);
      }
      index += group.size();
    }
  }

  private void index() {
    for (int index = 0; index < drafts.size(); index++) {
      Effects effects = drafts.get(index).effects();
      for (Reference reference : effects.makes()) {
        makers.computeIfAbsent(reference, key -> new ArrayList<>()).add(index);
      }
      for (Reference reference : effects.destroys()) {
        destroyers.computeIfAbsent(reference, key -> new ArrayList<>()).add(index);
      }
    }
  }

  private void connect() {
    for (int index = 0; index < drafts.size(); index++) {
      Effects effects = drafts.get(index).effects();
      for (Reference reference : effects.needs()) {
        after(hard, index, reference);
      }
      for (Reference reference : effects.prefers()) {
        after(soft, index, reference);
      }
      for (Reference reference : effects.frees()) {
        before(hard, index, reference);
      }
      for (Reference reference : effects.releases()) {
        before(soft, index, reference);
      }
      for (Reference reference : effects.makes()) {
        for (int destroyer : destroyers.getOrDefault(reference, List.of())) {
          // What has its name from a rename is destroyed after it.
          if (index >= renames || destroyer < renames) {
            edge(hard, destroyer, index);
          }
        }
      }
    }
  }

  private void after(List<Set<Integer>> edges, int user, Reference reference) {
    makers.getOrDefault(reference, List.of()).forEach(maker -> edge(edges, maker, user));
    if (reference.column().isPresent()) {
      makers
          .getOrDefault(Reference.to(reference.object()), List.of())
          .forEach(maker -> edge(edges, maker, user));
    }
  }

  private void before(List<Set<Integer>> edges, int user, Reference reference) {
    destroyers.getOrDefault(reference, List.of()).forEach(it -> edge(edges, user, it));
    if (reference.column().isPresent()) {
      destroyers
          .getOrDefault(Reference.to(reference.object()), List.of())
          .forEach(it -> edge(edges, user, it));
    }
  }

  private static void edge(List<Set<Integer>> edges, int from, int to) {
    if (from != to) {
      edges.get(from).add(to);
    }
  }

  /**
   * Orders the drafts. Where only soft edges hold everything up, they are cut at the step that
   * would come first.
   *
   * @return every draft once
   * @throws PlanCycleException when hard edges alone make a circle
   */
  List<Draft> order() {
    int[] hardIncoming = incoming(hard);
    int[] softIncoming = incoming(soft);
    TreeSet<Integer> ready = new TreeSet<>(priority());
    TreeSet<Integer> heldSoftly = new TreeSet<>(priority());
    IntStream.range(0, drafts.size())
        .filter(it -> hardIncoming[it] == 0)
        .forEach(it -> (softIncoming[it] == 0 ? ready : heldSoftly).add(it));
    Set<Integer> done = new LinkedHashSet<>();
    while (!ready.isEmpty() || !heldSoftly.isEmpty()) {
      int next = Objects.requireNonNull((ready.isEmpty() ? heldSoftly : ready).pollFirst());
      done.add(next);
      for (int to : soft.get(next)) {
        softIncoming[to]--;
        if (softIncoming[to] == 0 && heldSoftly.remove(to)) {
          ready.add(to);
        }
      }
      for (int to : hard.get(next)) {
        if (--hardIncoming[to] == 0) {
          (softIncoming[to] == 0 ? ready : heldSoftly).add(to);
        }
      }
    }
    if (done.size() < drafts.size()) {
      throw new PlanCycleException(cycle(done));
    }
    return done.stream().map(drafts::get).toList();
  }

  private Comparator<Integer> priority() {
    return Comparator.comparing((Integer it) -> drafts.get(it).operation())
        .thenComparing(it -> drafts.get(it).object())
        .thenComparing(it -> it);
  }

  private static int[] incoming(List<Set<Integer>> edges) {
    int[] counts = new int[edges.size()];
    edges.forEach(targets -> targets.forEach(to -> counts[to]++));
    return counts;
  }

  /** Walks from any step that was left over to one that holds it up, until one comes again. */
  private List<String> cycle(Set<Integer> done) {
    Map<Integer, Integer> heldUpBy = new HashMap<>();
    for (int from = 0; from < drafts.size(); from++) {
      if (!done.contains(from)) {
        for (int to : hard.get(from)) {
          heldUpBy.putIfAbsent(to, from);
        }
      }
    }
    List<Integer> path = new ArrayList<>();
    int at = heldUpBy.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    while (!path.contains(at)) {
      path.add(at);
      at = Objects.requireNonNull(heldUpBy.get(at));
    }
    return path.subList(path.indexOf(at), path.size()).stream().map(this::describe).toList();
  }

  private String describe(int index) {
    Draft draft = drafts.get(index);
    return draft.operation().name().replace('_', ' ')
        + " "
        + draft.kindLabel()
        + " "
        + draft.object();
  }
}
