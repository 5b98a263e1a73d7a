package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RangeBoundsTest {
  private record Range(String schema, String name, String multirange, TypeModel subtype)
      implements RangeModel {
    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }
  }

  private final RangeBounds bounds =
      new RangeBounds(List.of(new Range("shop", "price", "prices", TestColumn.builtIn("money"))));

  private static TypeModel use(TypeModel.Kind kind, String schema, String name) {
    return new TestColumn.Use(kind, schema, name, false);
  }

  private static TypeModel builtIn(String name) {
    return use(TypeModel.Kind.RANGE, "pg_catalog", name);
  }

  @Test
  void rangesOfPostgresHaveItsTypesAsBounds() {
    assertThat(bounds.of(builtIn("numrange"))).contains(TypeUse.builtIn("numeric"));
    assertThat(bounds.of(builtIn("tstzmultirange"))).contains(TypeUse.builtIn("timestamptz"));
    assertThat(bounds.of(builtIn("anyrange"))).isEmpty();
    assertThat(bounds.of(builtIn("int4"))).isEmpty();
  }

  @Test
  void rangesOfOthersThatAreCalledLikeThoseAreNot() {
    assertThat(bounds.of(use(TypeModel.Kind.RANGE, "other", "numrange"))).isEmpty();
  }

  @Test
  void rangesOfTheSchemaAndTheirMultirangesHaveItsBounds() {
    assertThat(bounds.of(use(TypeModel.Kind.RANGE, "shop", "price")))
        .contains(TestColumn.builtIn("money"));
    assertThat(bounds.of(use(TypeModel.Kind.MULTIRANGE, "shop", "prices")))
        .contains(TestColumn.builtIn("money"));
    assertThat(bounds.declared(builtIn("numrange"))).isEmpty();
  }
}
