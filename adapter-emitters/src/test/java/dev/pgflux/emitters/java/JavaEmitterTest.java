package dev.pgflux.emitters.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.OptionValues;
import dev.pgflux.ports.application.bridge.SchemaBridge;
import dev.pgflux.ports.contract.SampleSchemas;
import dev.pgflux.ports.contract.SchemaEmitterContract;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaEmitterTest extends SchemaEmitterContract {

  @Override
  protected SchemaEmitter emitter() {
    return new JavaEmitter();
  }

  private static List<GeneratedFile> emit(SchemaModel schema, Map<String, String> options) {
    JavaEmitter emitter = new JavaEmitter();
    return emitter.emit(schema, OptionValues.of(emitter, options));
  }

  private static String file(String path, Map<String, String> options) {
    return emit(SampleSchemas.ordinary(), options).stream()
        .filter(file -> file.path().equals(path))
        .map(GeneratedFile::content)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTableIsARecordWithItsComments() {
    assertThat(file("dbgen/Orders.java", Map.of()))
        .contains(
            """
            /**
             * Orders of customers.
             *
             * <p>A row of the table public.orders.
             *
             * @param type What sort.
             * Second line.
             */
            public record Orders(
                long id,
                OrderStatus status,
                @Nullable String type,
                @Nullable String contact,
                @Nullable Address shipTo,
                @Nullable List<@Nullable String> tags,
                @Nullable OffsetDateTime placedAt) {
            """);
  }

  @Test
  void nullnessIsSaidInThePackageOrNowhere() {
    assertThat(file("dbgen/package-info.java", Map.of())).contains("\n@NullMarked\npackage dbgen;");
    assertThat(emit(SampleSchemas.ordinary(), Map.of("nullness", "none")))
        .allSatisfy(file -> assertThat(file.content()).doesNotContain("jspecify", "@Null"));
  }

  @Test
  void filesStandInTheFoldersOfThePackage() {
    assertThat(emit(SampleSchemas.ordinary(), Map.of("package", "com.acme.db")))
        .allSatisfy(file -> {
          assertThat(file.path()).startsWith("com/acme/db/");
          assertThat(file.content()).contains("\npackage com.acme.db;\n");
        });
  }

  @Test
  void whatIsNoPackageIsRefused() {
    assertThatThrownBy(() -> emit(SampleSchemas.ordinary(), Map.of("package", "a; class B")))
        .isInstanceOf(EmitterException.class)
        .hasMessageContaining("no name of a Java package");
  }

  @Test
  void aDomainCanBeARecordOfItsOwn() {
    assertThat(file("dbgen/Email.java", Map.of("domains", "records")))
        .contains("public record Email(String value) {");
    assertThat(file("dbgen/Orders.java", Map.of("domains", "records")))
        .contains("@Nullable Email contact,");
  }

  @Test
  void aKnownTypeIsChosenByNameAlone() {
    assertThat(
            file(
                "dbgen/Orders.java",
                Map.of(
                    "type-overrides.timestamptz",
                    "java.time.Instant",
                    "column-types.orders.id",
                    "java.math.BigInteger")))
        .contains("import java.math.BigInteger;\n", "import java.time.Instant;\n")
        .contains("    BigInteger id,\n", "    @Nullable Instant placedAt) {\n")
        .contains("PgText.valueOrNull(row.getString(\"placedAt\"), PgText::instant)");
  }

  @Test
  void aTypeOfSomebodysOwnNeedsAConverter() {
    Map<String, String> choice = Map.of("type-overrides.text", "com.acme.Text<String>");
    assertThatThrownBy(() -> emit(SampleSchemas.ordinary(), choice))
        .isInstanceOf(EmitterException.class)
        .hasMessageContaining("--option converters.com.acme.Text<String>=com.acme.Converter");
    assertThat(
            file(
                "dbgen/Orders.java",
                Map.of(
                    "type-overrides.text",
                    "com.acme.Text<String>",
                    "converters.com.acme.Text<String>",
                    "com.acme.Texts")))
        .contains("import com.acme.Text;\n", "import com.acme.Texts;\n")
        .contains("    @Nullable Text<String> type,\n")
        .contains("row.getString(\"type\"), Texts::fromText)");
  }

  @Test
  void aTypeThatIsNoneIsRefused() {
    assertThatThrownBy(
            () -> emit(SampleSchemas.ordinary(), Map.of("type-overrides.text", "String x; //")))
        .isInstanceOf(EmitterException.class)
        .hasMessageContaining("is no Java type");
  }

  @Test
  void theCompilerTakesEverythingThatCanBeAskedFor() {
    List<GeneratedFile> converters =
        List.of(
            new GeneratedFile(
                "com/acme/Text.java",
                "package com.acme;\n/** Text. */\npublic record Text<T>(T value) {}\n"),
            new GeneratedFile(
                "com/acme/Texts.java",
                """
                package com.acme;

                /** Converts text. */
                public final class Texts {
                  private Texts() {}

                  /** Reads. */
                  public static Text<String> fromText(String text) {
                    return new Text<>(text);
                  }

                  /** Writes. */
                  public static String toText(Text<String> value) {
                    return value.value();
                  }
                }
                """));
    Map<String, String> everything =
        Map.of(
            "functions", "true",
            "insert-update-helpers", "true",
            "domains", "records",
            "column-case", "pascal",
            "type-overrides.timestamptz", "java.time.Instant",
            "type-overrides.text", "com.acme.Text<String>",
            "converters.com.acme.Text<String>", "com.acme.Texts",
            "column-types.public.orders.id", "long");
    for (SchemaModel schema : List.of(SampleSchemas.ordinary(), SampleSchemas.hostile())) {
      JavaCompilation.of(emit(schema, Map.of()));
      JavaCompilation.of(emit(schema, Map.of("jdbc", "false")));
      List<GeneratedFile> files = new ArrayList<>(emit(schema, everything));
      files.addAll(converters);
      JavaCompilation.of(files);
    }
  }

  @Test
  void aTableTooWideForARecordIsNamedAndItsRowsAreText() {
    List<Column> columns =
        IntStream.range(0, 255)
            .mapToObj(i -> Column.of(Identifier.of("c" + i), DataType.builtIn("int4")))
            .toList();
    QualifiedName wide = QualifiedName.of("public", "wide");
    Column row = Column.of(Identifier.of("row"), DataType.of(wide));
    SchemaModel schema =
        SchemaBridge.show(
            Snapshot.of(
                new PgVersion(18, 0),
                List.of(
                    Table.of(ObjectId.relation(wide), columns),
                    Table.of(
                        ObjectId.relation(QualifiedName.of("public", "widest_that_fits")),
                        columns.subList(0, 254)),
                    Table.of(
                        ObjectId.relation(QualifiedName.of("public", "user")), List.of(row)))));
    List<GeneratedFile> files = emit(schema, Map.of("insert-update-helpers", "true"));
    assertThat(files)
        .anySatisfy(
            file -> assertThat(file.content()).contains("can have components: public.wide."))
        .anySatisfy(
            file -> assertThat(file.content()).contains("record User(\n    @Nullable String row)"))
        .noneSatisfy(file -> assertThat(file.path()).endsWith("/Wide.java"));
    JavaCompilation.of(files);
  }

  @Test
  void noUnicodeEscapeOfSomebodyElsesIsLeft() {
    assertThat(JavaText.literal("\\u0022 + x")).isEqualTo("\"\\\\u0022 + x\"");
    assertThat(JavaText.doc("\\u002a\\u002f */ @see {@code")).doesNotContain("\\", "*/", "@", "{");
    assertThat(JavaText.literal("\u2028\u202e\0")).isEqualTo("\"\\u2028\\u202e\\u0000\"");
  }

  @Test
  void aConstantIsCalledAfterWhatItsLabelLooksLike() {
    assertThat(JavaIdentifier.constant("in progress")).isEqualTo("IN_PROGRESS");
    assertThat(JavaIdentifier.constant("")).isEqualTo("EMPTY");
    assertThat(JavaIdentifier.constant(">=")).isEqualTo("GREATER_THAN_SIGN_EQUALS_SIGN");
    assertThat(JavaIdentifier.constant("1st")).isEqualTo("_1ST");
  }
}
