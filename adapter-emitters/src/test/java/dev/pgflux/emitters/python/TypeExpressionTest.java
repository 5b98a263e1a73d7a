package dev.pgflux.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.ports.plugin.EmitterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeExpressionTest {

  @Test
  void namesAreImportedFromTheirModules() {
    PythonType type = TypeExpression.parse("dict[str,Decimal|app.shapes.Outer.Inner]");
    assertThat(type.text()).isEqualTo("dict[str, Decimal | app.shapes.Outer.Inner]");
    assertThat(type.imports())
        .containsExactlyInAnyOrder(
            new PythonImport("decimal", "Decimal"), PythonImport.whole("app.shapes"));
    assertThat(type.isClass()).isTrue();
  }

  @Test
  void theModuleOfDatesHasAShortName() {
    PythonType type = TypeExpression.parse("datetime.datetime | None");
    assertThat(type.text()).isEqualTo("dt.datetime | None");
    assertThat(type.imports()).containsExactly(PythonImport.DATES);
    assertThat(type.isClass()).isFalse();
  }

  @Test
  void literalsAndCallablesAreTypes() {
    assertThat(TypeExpression.parse("Literal['a','b',-1]").text())
        .isEqualTo("Literal['a', 'b', -1]");
    assertThat(TypeExpression.parse("Callable[[int],tuple[str,...]]").text())
        .isEqualTo("Callable[[int], tuple[str, ...]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str\"",
        "str]",
        "list[",
        "list[]",
        "a b",
        "str |",
        "1",
        "app.class.Type",
        "x.y()",
        "str # type: ignore",
        "str; import os",
        "Literal[\"\\\"]",
        "[int]",
        "",
        "...",
        "Unknown"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> TypeExpression.parse(text)).isInstanceOf(EmitterException.class);
  }
}
