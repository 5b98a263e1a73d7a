package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.ColumnSql;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.ports.in.InspectSchema.Detail;
import java.util.List;
import java.util.Optional;

/** Lists what an object consists of. */
final class ObjectDetails {
  private final SqlRenderer renderer;

  ObjectDetails(SqlRenderer renderer) {
    this.renderer = renderer;
  }

  /** Columns, attributes, labels; nothing for other kinds. */
  List<Detail> of(SchemaObject object) {
    return switch (object) {
      case Table it -> it.columns().stream().map(this::column).toList();
      case View it -> it.columns().stream().map(this::column).toList();
      case MaterializedView it -> it.columns().stream().map(this::column).toList();
      case CompositeType it ->
          it.attributes().stream()
              .map(attribute ->
                  new Detail(
                      attribute.name().value(), type(attribute.type()), "", attribute.comment()))
              .toList();
      case EnumType it ->
          it.labels().stream().map(label -> new Detail(label, "", "", Optional.empty())).toList();
      case SchemaObject other -> List.of();
    };
  }

  private Detail column(Column column) {
    String whole = renderer.render(ColumnSql.definition(column));
    String start = renderer.render(Sql.of("? ?", column.name(), column.type()));
    return new Detail(
        column.name().value(),
        type(column.type()),
        whole.substring(start.length()).strip(),
        column.comment());
  }

  private Detail column(ViewColumn column) {
    return new Detail(
        column.name().value(), column.type().map(this::type).orElse(""), "", column.comment());
  }

  private String type(DataType type) {
    return renderer.render(Sql.of("?", type));
  }
}
