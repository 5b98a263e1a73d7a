package dev.pgflux.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.application.CheckedSchemaEmitter;
import dev.pgflux.ports.application.OptionValues;
import dev.pgflux.ports.application.OutputPaths;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every emitter of code must do. Extend it, return a new emitter from {@link #emitter()}, and
 * name in {@link #commentEnds()} what ends a comment in the language.
 *
 * <p>Each schema is emitted with the options at their defaults, at each value of each choice and
 * flag, and with all flags the other way round at once.
 */
public abstract class SchemaEmitterContract extends EmitterContract<SchemaEmitter> {
  private static final String CANARY = "canary";

  /** Keys of hints that emitters take types from, beside the one called after the emitter. */
  private static final List<String> TYPE_HINTS =
      List.of("gotype", "tstype", "pytype", "javatype", "rusttype");

  /**
   * What ends a comment in the language, as far as a comment of the database could hold it: {@code
   * *}{@code /}, three quotes.
   */
  protected List<String> commentEnds() {
    return List.of();
  }

  private List<GeneratedFile> emit(SchemaModel schema) {
    return emit(schema, Map.of());
  }

  private List<GeneratedFile> emit(SchemaModel schema, Map<String, String> options) {
    SchemaEmitter emitter = CheckedSchemaEmitter.of(emitter(), "");
    return emitter.emit(schema, OptionValues.of(emitter, options));
  }

  /** Values of options: none, each value of each, and all flags at once. */
  private Set<Map<String, String>> settings() {
    Set<Map<String, String>> settings = new LinkedHashSet<>();
    settings.add(Map.of());
    Map<String, String> flags = new TreeMap<>();
    for (EmitterOption option : emitter().options()) {
      List<String> values =
          switch (option.type()) {
            case CHOICE -> option.choices();
            case FLAG -> List.of("true", "false");
            case TEXT, NUMBER, MAP -> List.of();
          };
      values.forEach(value -> settings.add(Map.of(option.name(), value)));
      if (option.type() == EmitterOption.Type.FLAG) {
        flags.put(
            option.name(),
            Boolean.toString(!Boolean.parseBoolean(option.defaultValue().orElse("false"))));
      }
    }
    settings.add(flags);
    return settings;
  }

  @Test
  final void anEmptySchemaIsNoError() {
    for (Map<String, String> options : settings()) {
      assertThat(emit(SampleSchemas.empty(), options)).as("%s", options).isNotNull();
    }
  }

  @Test
  final void theSameSchemaGivesTheSameFiles() {
    for (Map<String, String> options : settings()) {
      assertThat(emit(SampleSchemas.hostile(), options))
          .as("%s", options)
          .isEqualTo(emit(SampleSchemas.hostile(), options));
    }
    assertThat(emit(SampleSchemas.large())).isEqualTo(emit(SampleSchemas.large()));
  }

  @Test
  final void pathsStayInsideTheOutputFolder() {
    for (Map<String, String> options : settings()) {
      List<GeneratedFile> files = emit(SampleSchemas.hostile(), options);
      OutputPaths.check("The emitter " + emitter().name(), files);
      assertThat(files).as("%s", options).isNotEmpty();
    }
  }

  @Test
  final void everyFileCarriesTheMarkByWhichTheHostKnowsIt() {
    for (Map<String, String> options : settings()) {
      assertThat(emit(SampleSchemas.ordinary(), options))
          .as("%s", options)
          .allSatisfy(file ->
              assertThat(file.content().lines().limit(10))
                  .anySatisfy(
                      line -> assertThat(line).contains(GeneratedFile.mark(emitter().name()))));
    }
  }

  @Test
  final void filesAreTextThatEveryToolReads() {
    for (Map<String, String> options : settings()) {
      assertThat(emit(SampleSchemas.hostile(), options))
          .as("%s", options)
          .allSatisfy(file -> {
            assertThat(file.content()).endsWith("\n");
            assertThat(hidden(file.content())).as(file.path()).isEmpty();
          });
    }
  }

  /** The code points that a reader does not see, or that turn the direction of writing. */
  private static List<String> hidden(String text) {
    List<String> hidden = new ArrayList<>();
    text.codePoints()
        .filter(point -> point != '\n' && point != '\t')
        .filter(point ->
            switch (Character.getType(point)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.SURROGATE ->
                  true;
              default -> false;
            })
        .forEach(point -> hidden.add("U+%04X".formatted(point)));
    return hidden;
  }

  @Test
  final void noCommentOfTheDatabaseEndsTheCommentThatItIsIn() {
    for (String end : commentEnds()) {
      for (GeneratedFile file : emit(SampleSchemas.commented(end, CANARY))) {
        assertThat(file.content()).as(file.path()).doesNotContain(end + CANARY);
      }
    }
  }

  @Test
  final void aHintThatIsNoTypeGoesIntoNoFile() {
    Set<String> hints = new LinkedHashSet<>(TYPE_HINTS);
    hints.add(emitter().name() + "type");
    for (String hint : hints) {
      for (String value : List.of("int;canary()", "int}canary{", "`canary`", "\"canary\"")) {
        assertThat(textOf(SampleSchemas.hinted(hint, value)))
            .as("%s=%s", hint, value)
            .doesNotContain(value);
      }
    }
  }

  /** All that is emitted; nothing when the emitter refuses. */
  private String textOf(SchemaModel schema) {
    try {
      StringBuilder text = new StringBuilder();
      emit(schema).forEach(file -> text.append(file.content()));
      return text.toString();
    } catch (EmitterException refused) {
      assertThat(refused).hasMessageContaining("orders");
      return "";
    }
  }
}
