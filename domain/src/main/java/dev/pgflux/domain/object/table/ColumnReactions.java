package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.diff.ObjectReferences;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.Detour;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.ResetDefault;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of columns when something that they refer to does not survive as it is. */
final class ColumnReactions {
  private final Table live;
  private final Table desired;
  private final RuleContext context;
  private final ObjectReferences references;

  ColumnReactions(Table live, Table desired, RuleContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
    this.references = new ObjectReferences(context.live(), context.catalog());
  }

  List<TableAlteration> to(Invalidation lost) {
    List<TableAlteration> found = new ArrayList<>();
    for (Column before : live.columns()) {
      Optional<Column> after = desired.column(before.name());
      if (after.isPresent()) {
        found.addAll(reaction(before, after.get(), lost));
      }
    }
    return new Lineage(context).withoutParentsWork(live, desired, found);
  }

  private List<TableAlteration> reaction(Column before, Column after, Invalidation lost) {
    if (lost.kind() == Invalidation.Kind.DROPPED
        && references.of(before.type()).equals(Optional.of(lost.reference()))
        && before.type().name().equals(after.type().name())) {
      return List.of(new RetypeColumn(before, after, detour(lost.reference())));
    }
    Set<Reference> used = references.of(before);
    boolean uses =
        used.contains(lost.reference())
            || (lost.reference().column().isEmpty()
                && used.stream().anyMatch(it -> it.object().equals(lost.reference().object())));
    if (!uses || !before.value().equals(after.value())) {
      return List.of();
    }
    return switch (before.value()) {
      case Value.Default it -> List.of(new ResetDefault(before, after));
      case Value.Generated it -> List.of(new DropColumn(before), new AddColumn(after));
      case Value.None none -> List.of();
      case Value.Identity identity -> List.of();
    };
  }

  private Detour detour(Reference type) {
    Optional<SchemaObject> before = context.live().find(type.object());
    Optional<SchemaObject> after = context.desired().find(type.object());
    boolean sameKind =
        before.isPresent()
            && after.isPresent()
            && before.get().getClass().equals(after.get().getClass());
    return sameKind ? Detour.REPLACED_TYPE : Detour.REMADE_TYPE;
  }
}
