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

  private static final List<String> BUILT_IN =
      List.of(
          "bool",
          "int2",
          "int4",
          "float4",
          "float8",
          "numeric",
          "varchar",
          "bytea",
          "uuid",
          "jsonb",
          "date",
          "time",
          "timestamptz",
          "interval",
          "inet",
          "tstzrange",
          "xml");

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

  /** Hundreds of tables and views' worth of columns, which no order of hashing puts right. */
  public static SchemaModel large() {
    List<SchemaObject> objects = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      QualifiedName state = QualifiedName.of("s" + number % 7, "state_" + number);
      objects.add(
          new EnumType(ObjectId.type(state), List.of("on", "off", "n" + number), ObjectMeta.NONE));
      QualifiedName code = QualifiedName.of("s" + number % 5, "code_" + number);
      objects.add(domain(code, DataType.builtIn("text")));
      List<Column> columns = new ArrayList<>();
      columns.add(required(column("id", DataType.builtIn("int8"))));
      columns.add(column("state", DataType.of(state)));
      columns.add(column("codes", DataType.of(code).asArray()));
      for (int place = 0; place < 17; place++) {
        columns.add(column("column_" + place, DataType.builtIn(BUILT_IN.get(place))));
      }
      objects.add(
          Table.of(
              ObjectId.relation(QualifiedName.of("s" + number % 3, "table_" + number)), columns));
    }
    return SchemaBridge.show(Snapshot.of(VERSION, objects));
  }

  /**
   * A column whose comment sets the type that every language might take from it, to something that
   * is no type.
   *
   * @param hint the key, such as {@code gotype}
   * @param value what it is set to, without blanks
   */
  public static SchemaModel hinted(String hint, String value) {
    Column column =
        column("id", DataType.builtIn("int8"))
            .withComment(Optional.of("The number. pg-flux: " + hint + "=" + value));
    return SchemaBridge.show(
        Snapshot.of(
            VERSION,
            List.of(
                Table.of(
                    ObjectId.relation(QualifiedName.of("public", "orders")), List.of(column)))));
  }

  /**
   * Comments of every kind that begin with something, and go on with a word that is not to be found
   * behind it.
   *
   * @param beginning what might end a comment
   * @param word the word
   */
  public static SchemaModel commented(String beginning, String word) {
    String comment = "Before" + beginning + word;
    QualifiedName state = QualifiedName.of("public", "state");
    QualifiedName code = QualifiedName.of("public", "code");
    ObjectMeta meta = ObjectMeta.NONE.withComment(Optional.of(comment));
    return SchemaBridge.show(
        Snapshot.of(
            VERSION,
            List.of(
                Table.of(
                        ObjectId.relation(QualifiedName.of("public", "orders")),
                        List.of(
                            column("id", DataType.builtIn("int8"))
                                .withComment(Optional.of(comment)),
                            column("state", DataType.of(state)),
                            column("code", DataType.of(code))))
                    .withMeta(meta),
                new EnumType(ObjectId.type(state), List.of("on"), meta),
                domain(code, DataType.builtIn("text")).withMeta(meta))));
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
