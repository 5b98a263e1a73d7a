package dev.pgflux.ports.contract;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.bridge.SchemaBridge;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas to emit code from. */
public final class SampleSchemas {
  private static final PgVersion VERSION = new PgVersion(18, 0);

  private SampleSchemas() {}

  /** Nothing. */
  public static SchemaModel empty() {
    return SchemaBridge.show(Snapshot.of(VERSION, List.of()));
  }

  /** A table of orders with an enum, a domain, a composite and comments. */
  public static SchemaModel ordinary() {
    QualifiedName status = QualifiedName.of("public", "order_status");
    QualifiedName email = QualifiedName.of("public", "email");
    QualifiedName address = QualifiedName.of("public", "address");
    Table orders =
        Table.of(
                ObjectId.relation(QualifiedName.of("public", "orders")),
                List.of(
                    required(column("id", DataType.builtIn("int8"))),
                    required(column("status", DataType.of(status))),
                    column("type", DataType.builtIn("text"))
                        .withComment(Optional.of("What sort.\nSecond line.")),
                    column("contact", DataType.of(email)),
                    column("ship_to", DataType.of(address)),
                    column("tags", DataType.builtIn("text").asArray()),
                    column("placedAt", DataType.builtIn("timestamptz"))))
            .withMeta(ObjectMeta.NONE.withComment(Optional.of("Orders of customers.")));
    return SchemaBridge.show(
        Snapshot.of(
            VERSION,
            List.of(
                orders,
                new EnumType(
                    ObjectId.type(status), List.of("new", "in progress", "done"), ObjectMeta.NONE),
                domain(email, DataType.builtIn("text")),
                new CompositeType(
                    ObjectId.type(address),
                    List.of(
                        new CompositeType.Attribute(
                            Identifier.of("street"),
                            DataType.builtIn("text"),
                            Optional.empty(),
                            Optional.empty())),
                    ObjectMeta.NONE))));
  }

  /** Every hostile name as table, column, enum, label, domain and comment, in two schemas. */
  public static SchemaModel hostile() {
    List<SchemaObject> objects = new ArrayList<>();
    List<Column> columns =
        HostileNames.ALL.stream()
            .map(name ->
                column(name, DataType.builtIn("text")).withComment(Optional.of("*/ " + name)))
            .toList();
    for (String schema : List.of("public", "Odd \"Schema\"")) {
      for (String name : HostileNames.ALL) {
        objects.add(
            Table.of(ObjectId.relation(QualifiedName.of(schema, name)), columns)
                .withMeta(ObjectMeta.NONE.withComment(Optional.of(name + "\r*/\n```\n" + name))));
        objects.add(
            new EnumType(
                ObjectId.type(QualifiedName.of(schema, "e" + name.substring(1))),
                HostileNames.ALL,
                ObjectMeta.NONE));
      }
    }
    objects.add(domain(QualifiedName.of("public", "String"), DataType.builtIn("text")));
    objects.add(
        new EnumType(
            ObjectId.type(QualifiedName.of("public", "none")), List.of(""), ObjectMeta.NONE));
    objects.add(Table.of(ObjectId.relation(QualifiedName.of("public", "columnless")), List.of()));
    return SchemaBridge.show(Snapshot.of(VERSION, distinct(objects)));
  }

  private static List<SchemaObject> distinct(List<SchemaObject> objects) {
    List<SchemaObject> distinct = new ArrayList<>();
    for (SchemaObject object : objects) {
      if (distinct.stream().noneMatch(it -> it.id().equals(object.id()))) {
        distinct.add(object);
      }
    }
    return distinct;
  }

  private static Column column(String name, DataType type) {
    return Column.of(Identifier.of(name), type);
  }

  private static Column required(Column column) {
    return column.withNotNull(Optional.of(Column.NotNull.PLAIN));
  }

  private static DomainType domain(QualifiedName name, DataType base) {
    QualifiedId id = ObjectId.type(name);
    return new DomainType(
        id, base, Optional.empty(), Optional.empty(), Optional.empty(), ObjectMeta.NONE);
  }
}
