package dev.pgflux.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.application.EmitterCompatibility;
import dev.pgflux.ports.application.OptionValues;
import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every emitter must do. */
public abstract class EmitterContract<E extends Emitter> {

  /** The emitter under test. */
  protected abstract E emitter();

  /** Its options at their defaults. */
  protected final EmitterOptions defaults() {
    return OptionValues.of(emitter(), Map.of());
  }

  @Test
  final void itFitsThisVersionOfThePluginInterface() {
    EmitterCompatibility.check(emitter());
    assertThat(emitter().pluginVersion()).isPositive();
  }

  @Test
  final void itsNameCanBeTypedOnACommandLine() {
    assertThat(emitter().name()).matches("[a-z][a-z0-9-]*");
    assertThat(emitter().description()).isNotBlank();
  }

  @Test
  final void itsOptionsDifferAndAreDocumented() {
    assertThat(emitter().options()).extracting(EmitterOption::name).doesNotHaveDuplicates();
    assertThat(emitter().options())
        .allSatisfy(option -> {
          assertThat(option.name()).matches("[a-z][a-z0-9-]*");
          assertThat(option.documentation()).isNotBlank();
        });
  }

  @Test
  final void theDefaultsOfItsOptionsAreValuesThatTheyTake() {
    for (EmitterOption option : emitter().options()) {
      option
          .defaultValue()
          .ifPresent(value ->
              assertThat(OptionValues.of(emitter(), Map.of(option.name(), value))).isNotNull());
    }
  }
}
