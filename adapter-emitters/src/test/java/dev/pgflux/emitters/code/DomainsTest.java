package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DomainsTest {

  private record Domain(String name, TypeModel baseType, boolean nullable) implements DomainModel {
    @Override
    public String schema() {
      return "shop";
    }

    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }
  }

  private static TypeModel use(String name, boolean array) {
    return new TestColumn.Use(TypeModel.Kind.DOMAIN, "shop", name, array);
  }

  private final DomainModel email = new Domain("email", TestColumn.builtIn("text"), true);
  private final Domains domains =
      new Domains(
          List.of(
              email,
              new Domain("required", use("email", false), false),
              new Domain("narrower", use("required", false), true),
              new Domain("several", use("required", true), true)));

  @Test
  void aDomainIsFoundBySchemaAndName() {
    assertThat(domains.find(use("email", false))).contains(email);
    assertThat(domains.find(TestColumn.builtIn("email"))).isEmpty();
  }

  @Test
  void aDomainRefusesNullWhereItOrOneBelowItDoes() {
    assertThat(domains.takesNull(use("email", false))).isTrue();
    assertThat(domains.takesNull(use("required", false))).isFalse();
    assertThat(domains.takesNull(use("narrower", false))).isFalse();
  }

  @Test
  void arraysAndTypesThatAreNotKnownTakeNull() {
    assertThat(domains.takesNull(use("required", true))).isTrue();
    assertThat(domains.takesNull(use("several", false))).isTrue();
    assertThat(domains.takesNull(use("elsewhere", false))).isTrue();
    assertThat(domains.takesNull(TestColumn.builtIn("text"))).isTrue();
  }
}
