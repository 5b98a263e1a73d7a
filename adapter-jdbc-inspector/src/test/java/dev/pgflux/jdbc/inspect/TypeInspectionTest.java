package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.builtIn;
import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static dev.pgflux.jdbc.inspect.InspectionFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.sequence.SequenceOptions;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

class TypeInspectionTest {

  @OnEachServer
  void enumsHaveTheirLabelsInOrder(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TYPE e AS ENUM ('b', 'it''s "a"');
        ALTER TYPE e ADD VALUE 'first' BEFORE 'b';
        CREATE TYPE none AS ENUM ();
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(type("e"), EnumType.class).labels())
          .containsExactly("first", "b", "it's \"a\"");
      assertThat(database.find(type("none"), EnumType.class).labels()).isEmpty();
    }
  }

  @OnEachServer
  void domainsHaveTheirBaseTypeAndDefault(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE DOMAIN d AS varchar(9) COLLATE "C" DEFAULT 'x' NOT NULL;
        COMMENT ON DOMAIN d IS 'short';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      DomainType found = database.find(type("d"), DomainType.class);

      assertThat(found)
          .isEqualTo(
              new DomainType(
                  type("d"),
                  builtIn("varchar", "9"),
                  Optional.of(QualifiedName.builtIn("C")),
                  Optional.of(expression("'x'::character varying")),
                  Optional.of(NotNull.PLAIN),
                  found.meta().withComment(Optional.of("short"))));
    }
  }

  @OnEachServer
  void compositeTypesHaveTheirAttributes(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TYPE c AS (a int, b text COLLATE "C");
        COMMENT ON COLUMN c.a IS 'first';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(type("c"), CompositeType.class).attributes())
          .containsExactly(
              new CompositeType.Attribute(
                  id("a"), builtIn("int4"), Optional.empty(), Optional.of("first")),
              new CompositeType.Attribute(
                  id("b"),
                  builtIn("text"),
                  Optional.of(QualifiedName.builtIn("C")),
                  Optional.empty()));
    }
  }

  @OnEachServer
  void rangesNameOnlyWhatIsNotTheDefault(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi,
          multirange_type_name = many);
        CREATE TYPE w AS RANGE (subtype = text, subtype_opclass = text_pattern_ops,
          collation = "C");
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      RangeType plain = database.find(type("r"), RangeType.class);
      RangeType unusual = database.find(type("w"), RangeType.class);

      assertThat(plain)
          .isEqualTo(
              new RangeType(
                  type("r"),
                  builtIn("float8"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(QualifiedName.builtIn("float8mi")),
                  QualifiedName.of("public", "many"),
                  plain.meta()));
      assertThat(unusual.operatorClass()).contains(QualifiedName.builtIn("text_pattern_ops"));
      assertThat(unusual.collation()).contains(QualifiedName.builtIn("C"));
      assertThat(unusual.multirange()).isEqualTo(QualifiedName.of("public", "w_multirange"));
    }
  }

  @OnEachServer
  void shellTypesAreOnlyNamed(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "CREATE TYPE later")) {
      assertThat(database.inspect().unmanaged())
          .containsExactly(new UnmanagedObject("shell type", "public.later"));
    }
  }

  @OnEachServer
  void sequencesKnowTheColumnThatTheyGoWith(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a smallserial);
        CREATE SEQUENCE s AS int INCREMENT -2 MINVALUE -9 MAXVALUE 9 START 3 CACHE 4 CYCLE;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Sequence serial = database.find(relation("t_a_seq"), Sequence.class);
      Sequence own = database.find(relation("s"), Sequence.class);

      assertThat(serial.options()).isEqualTo(SequenceOptions.defaults(builtIn("int2")));
      assertThat(serial.ownedBy()).contains(Reference.to(relation("t"), id("a")));
      assertThat(own.options())
          .isEqualTo(new SequenceOptions(builtIn("int4"), 3, -2, -9, 9, 4, true));
      assertThat(own.ownedBy()).isEmpty();
      assertThat(List.of(serial, own))
          .allMatch(sequence -> sequence.meta().privileges().isPresent());
    }
  }
}
