package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of its own, made from SQL and inspected. */
final class InspectionFixture implements AutoCloseable {
  static final InspectionScope SCOPE = new InspectionScope(Identifier.of("pgflux"));

  private final TestDatabase database;
  private final Connection connection;

  private InspectionFixture(TestDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static InspectionFixture of(int majorVersion, String sql) throws SQLException {
    TestDatabase database = TestServers.createDatabase(majorVersion);
    InspectionFixture fixture =
        new InspectionFixture(database, DriverManager.getConnection(database.jdbcUrl()));
    fixture.execute(sql);
    return fixture;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  TestDatabase database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  InspectedDatabase inspect() {
    return new CatalogInspector(connection).inspect(SCOPE);
  }

  /** The one object of a kind and an identity, after an inspection. */
  <T extends SchemaObject> T find(ObjectId id, Class<T> kind) {
    return find(inspect(), id, kind);
  }

  static <T extends SchemaObject> T find(InspectedDatabase database, ObjectId id, Class<T> kind) {
    return database
        .snapshot()
        .find(id, kind)
        .orElseThrow(() ->
            new AssertionError(
                "no %s %s among %s"
                    .formatted(kind.getSimpleName(), id, database.snapshot().objects().keySet())));
  }

  Table table(String name) {
    return find(relation(name), Table.class);
  }

  static QualifiedId relation(String name) {
    return ObjectId.relation(QualifiedName.of("public", name));
  }

  static QualifiedId type(String name) {
    return ObjectId.type(QualifiedName.of("public", name));
  }

  static MemberId member(ObjectClass objectClass, String table, String name) {
    return new MemberId(objectClass, relation(table), Identifier.of(name));
  }

  static MemberId constraint(String table, String name) {
    return member(ObjectClass.CONSTRAINT, table, name);
  }

  static Fragment expression(String text) {
    return Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.EMPTY);
  }

  static Fragment fragment(Fragment.Kind kind, String text) {
    return Fragment.ofText(kind, text, Fragment.Scope.EMPTY);
  }

  static DataType builtIn(String name, String... modifiers) {
    return new DataType(QualifiedName.builtIn(name), List.of(modifiers), false);
  }

  static Identifier id(String name) {
    return Identifier.of(name);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
