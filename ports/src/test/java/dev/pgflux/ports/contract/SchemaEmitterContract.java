package dev.pgflux.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.application.OutputPaths;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every emitter of code must do. */
public abstract class SchemaEmitterContract extends EmitterContract<SchemaEmitter> {

  private List<GeneratedFile> emit(SchemaModel schema) {
    return emitter().emit(schema, defaults());
  }

  @Test
  final void anEmptySchemaIsNoError() {
    OutputPaths.check(emitter().name(), emit(SampleSchemas.empty()));
    assertThat(emit(SampleSchemas.empty())).isNotNull();
  }

  @Test
  final void theSameSchemaGivesTheSameFiles() {
    assertThat(emit(SampleSchemas.hostile())).isEqualTo(emit(SampleSchemas.hostile()));
  }

  @Test
  final void pathsStayInsideTheOutputFolder() {
    List<GeneratedFile> files = emit(SampleSchemas.hostile());
    OutputPaths.check(emitter().name(), files);
    assertThat(files).isNotEmpty();
  }

  @Test
  final void everyFileCarriesTheMarkByWhichTheHostKnowsIt() {
    assertThat(emit(SampleSchemas.ordinary()))
        .allSatisfy(file ->
            assertThat(file.content().lines().limit(10))
                .anySatisfy(
                    line -> assertThat(line).contains(GeneratedFile.mark(emitter().name()))));
  }

  @Test
  final void filesAreTextThatEveryToolReads() {
    assertThat(emit(SampleSchemas.hostile()))
        .allSatisfy(file ->
            assertThat(file.content())
                .endsWith("\n")
                .doesNotContain("\r")
                .doesNotContain("\u202e")
                .doesNotContain("\0"));
  }
}
