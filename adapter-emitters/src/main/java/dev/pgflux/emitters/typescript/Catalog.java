package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Domains;
import dev.pgflux.emitters.code.RangeBounds;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is generated, to be found by name. */
final class Catalog {
  private record Key(String schema, String name) {}

  private final SchemaModel schema;
  private final List<RowModel> rows;
  private final Map<Key, RowModel> rowsByName = new HashMap<>();
  private final Domains domains;
  private final Map<Key, CompositeModel> composites = new HashMap<>();
  private final RangeBounds bounds;

  Catalog(SchemaModel schema, boolean partitions) {
    this.schema = schema;
    this.bounds = new RangeBounds(schema.ranges());
    this.rows = Rows.of(schema, partitions);
    rows.forEach(row -> rowsByName.put(key(row), row));
    this.domains = new Domains(schema.domains());
    schema.composites().forEach(composite -> composites.put(key(composite), composite));
  }

  private static Key key(NamedModel model) {
    return new Key(model.schema(), model.name());
  }

  SchemaModel schema() {
    return schema;
  }

  List<RowModel> rows() {
    return rows;
  }

  List<RowModel> tables() {
    return rows.stream().filter(Rows::isTable).toList();
  }

  List<RowModel> views() {
    return rows.stream().filter(row -> !Rows.isTable(row)).toList();
  }

  /** Everything that gets a type of its own. */
  List<NamedModel> named() {
    return Stream.<NamedModel>concat(
            Stream.concat(schema.enums().stream(), schema.composites().stream()),
            Stream.concat(
                Stream.concat(schema.domains().stream(), schema.ranges().stream()), rows.stream()))
        .toList();
  }

  Optional<RowModel> row(String schema, String name) {
    return Optional.ofNullable(rowsByName.get(new Key(schema, name)));
  }

  Optional<RowModel> row(TypeModel type) {
    return row(type.schema(), type.name());
  }

  Optional<DomainModel> domain(TypeModel type) {
    return domains.find(type);
  }

  Optional<CompositeModel> composite(TypeModel type) {
    return Optional.ofNullable(composites.get(new Key(type.schema(), type.name())));
  }

  /** The type of the bounds of a range or multirange. */
  Optional<TypeModel> bounds(TypeModel type) {
    return bounds.of(type);
  }

  /** Whether NULL is a value of a type: not of a domain that says NOT NULL. */
  boolean takesNull(TypeModel type) {
    return domains.takesNull(type);
  }
}
