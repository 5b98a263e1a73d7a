package dev.pgflux.ports.application.bridge;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.ForeignKeyModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The plugin's interfaces as plain values. */
final class Models {
  private Models() {}

  /** A schema. */
  record Schema(
      int postgresMajorVersion,
      List<RowModel> rows,
      List<EnumModel> enums,
      List<DomainModel> domains,
      List<CompositeModel> composites,
      List<RangeModel> ranges,
      List<RoutineModel> routines)
      implements SchemaModel {
    Schema {
      rows = List.copyOf(rows);
      enums = List.copyOf(enums);
      domains = List.copyOf(domains);
      composites = List.copyOf(composites);
      ranges = List.copyOf(ranges);
      routines = List.copyOf(routines);
    }
  }

  /** A table or view. */
  record Row(
      String schema,
      String name,
      Optional<String> comment,
      RowModel.Kind kind,
      boolean partition,
      List<ColumnModel> columns,
      List<String> primaryKey,
      List<List<String>> uniqueKeys,
      List<ForeignKeyModel> foreignKeys)
      implements RowModel {
    Row {
      columns = List.copyOf(columns);
      primaryKey = List.copyOf(primaryKey);
      uniqueKeys = List.copyOf(uniqueKeys);
      foreignKeys = List.copyOf(foreignKeys);
    }
  }

  /** A foreign key. */
  record ForeignKey(
      String name,
      List<String> columns,
      String referencedSchema,
      String referencedTable,
      List<String> referencedColumns)
      implements ForeignKeyModel {
    ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /** A column or an attribute. */
  record Column(
      String name,
      TypeModel type,
      boolean nullable,
      Origin origin,
      Optional<String> comment,
      Map<String, String> hints)
      implements ColumnModel {
    Column {
      hints = Collections.unmodifiableMap(new TreeMap<>(hints));
    }
  }

  /** A use of a type. */
  record Type(
      TypeModel.Kind kind, String schema, String name, List<String> modifiers, boolean array)
      implements TypeModel {
    Type {
      modifiers = List.copyOf(modifiers);
    }
  }

  /** An enum. */
  record Enumeration(String schema, String name, Optional<String> comment, List<String> labels)
      implements EnumModel {
    Enumeration {
      labels = List.copyOf(labels);
    }
  }

  /** A domain. */
  record Domain(
      String schema, String name, Optional<String> comment, TypeModel baseType, boolean nullable)
      implements DomainModel {}

  /** A composite type. */
  record Composite(
      String schema, String name, Optional<String> comment, List<ColumnModel> attributes)
      implements CompositeModel {
    Composite {
      attributes = List.copyOf(attributes);
    }
  }

  /** A range type. */
  record Range(
      String schema, String name, Optional<String> comment, TypeModel subtype, String multirange)
      implements RangeModel {}

  /** A routine. */
  record Routine(
      String schema,
      String name,
      Optional<String> comment,
      boolean procedure,
      List<Parameter> parameters,
      Optional<TypeModel> returns,
      boolean returnsSet,
      boolean strict)
      implements RoutineModel {
    Routine {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter. */
  record Parameter(Optional<String> name, RoutineModel.Mode mode, TypeModel type, boolean optional)
      implements RoutineModel.Parameter {}
}
