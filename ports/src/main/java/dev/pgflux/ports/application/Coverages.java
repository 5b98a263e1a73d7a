package dev.pgflux.ports.application;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.migration.Coverage;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What of a database schema files speak of. */
final class Coverages {
  private Coverages() {}

  static Coverage of(PlanningRequest request, FoldedSchema files) {
    Selection selection = request.scope().schemas();
    Set<Identifier> schemas =
        switch (selection) {
          case Selection.Declared _ -> files.declaredSchemas();
          case Selection.Listed it -> it.schemas();
          case Selection.Everything _ -> Set.of();
        };
    return new Coverage(
        selection instanceof Selection.Everything,
        new TreeSet<>(schemas),
        kinds(files),
        meta(request, files),
        request.scope().ignore());
  }

  private static Set<ObjectClass> kinds(FoldedSchema files) {
    Set<ObjectClass> kinds = EnumSet.noneOf(ObjectClass.class);
    for (ObjectId id : files.snapshot().objects().keySet()) {
      if (id.schema().isEmpty()) {
        kinds.add(id.objectClass());
      }
    }
    return kinds;
  }

  /** Where owners are compared for some objects only, a hash of all would say too much. */
  private static MetaSelection meta(PlanningRequest request, FoldedSchema files) {
    ComparisonMode privileges = request.comparison().privileges();
    return new MetaSelection(
        request.comparison().owners() == ComparisonMode.ALWAYS,
        privileges == ComparisonMode.ALWAYS
            || (privileges == ComparisonMode.AUTO && files.privilegesDeclared()));
  }
}
