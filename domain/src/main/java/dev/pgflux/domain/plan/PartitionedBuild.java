package dev.pgflux.domain.plan;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An index or key of a partitioned table, whose parts are built one by one while others write.
 * PostgreSQL then makes the whole without reading a row, for it takes what a partition has and is
 * like it ({@code DefineIndex} in {@code src/backend/commands/indexcmds.c}).
 *
 * @param object the wanted index or key
 * @param whole the drafts that would make it in one statement
 * @param parts what it takes, those of the lowest partitions first
 * @param complete whether every partition that may hold rows is known
 * @param joining the tables that are partitions before the end of the plan, and were none
 */
record PartitionedBuild(
    SchemaObject object,
    List<Draft> whole,
    List<Build> parts,
    boolean complete,
    List<Reference> joining)
    implements Build {
  PartitionedBuild {
    whole = List.copyOf(whole);
    parts = List.copyOf(parts);
    joining = List.copyOf(joining);
  }

  @Override
  public Set<Reference> makes() {
    Set<Reference> made = new TreeSet<>(whole.getFirst().effects().makes());
    parts.forEach(part -> made.addAll(part.makes()));
    return made;
  }

  /** Parts may get the names of those that go with an old whole, so that they come after it. */
  @Override
  public List<Draft> inOrder() {
    List<Draft> drafts = withWhole(Build::inOrder, List.of());
    Draft first = drafts.getFirst();
    drafts.set(
        0,
        first.withEffects(
            first
                .effects()
                .needing(whole.getFirst().effects().needs())
                .making(Reference.to(object.id()))));
    return drafts;
  }

  @Override
  public List<Draft> atTheEnd() {
    return withWhole(Build::atTheEnd, joining);
  }

  @Override
  public List<Draft> beside() {
    return parts.stream().flatMap(part -> part.beside().stream()).toList();
  }

  @Override
  public List<Draft> placed() {
    return withWhole(Build::placed, joining);
  }

  private List<Draft> withWhole(Function<Build, List<Draft>> draftsOfPart, List<Reference> more) {
    Draft made = whole.getFirst().withEffects(whole.getFirst().effects().needing(more));
    List<Draft> drafts = new ArrayList<>();
    parts.forEach(part -> drafts.addAll(draftsOfPart.apply(part)));
    drafts.add(complete ? made.withoutHazard(HazardKind.TABLE_LOCK) : made);
    drafts.addAll(whole.subList(1, whole.size()));
    return drafts;
  }
}
