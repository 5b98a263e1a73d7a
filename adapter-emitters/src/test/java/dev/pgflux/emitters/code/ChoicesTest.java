package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private record Table(String schema, String name) implements NamedModel {
    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }
  }

  @Test
  void aColumnWithItsSchemaCountsBeforeOneWithout() {
    Choices<String> choices =
        new Choices<>(Map.of("orders.total", "of all", "shop.orders.total", "of the shop"));
    ColumnModel total = new TestColumn("total", ColumnModel.Origin.NONE);
    assertThat(choices.of(new Table("shop", "orders"), total)).contains("of the shop");
    assertThat(choices.of(new Table("other", "orders"), total)).contains("of all");
    assertThat(choices.of(new Table("shop", "customer"), total)).isEmpty();
  }

  @Test
  void anArrayIsAChoiceOfItsOwn() {
    Choices<String> choices =
        new Choices<>(Map.of("numeric", "one", "pg_catalog.numeric[]", "many"));
    TypeModel array = new TestColumn.Use(TypeModel.Kind.BASE, "pg_catalog", "numeric", true);
    assertThat(choices.of(TestColumn.builtIn("numeric"))).contains("one");
    assertThat(choices.of(array)).contains("many");
    assertThat(choices.of(TestColumn.builtIn("text"))).isEmpty();
  }
}
