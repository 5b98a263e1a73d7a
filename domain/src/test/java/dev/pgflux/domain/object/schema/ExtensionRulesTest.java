package dev.pgflux.domain.object.schema;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.dropping;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtensionRulesTest {
  private static Extension extension(String name, String schema, String version) {
    return new Extension(
        ObjectId.extension(name(name)),
        Optional.of(schema).filter(it -> !it.isEmpty()).map(it -> name(it)),
        Optional.of(version).filter(it -> !it.isEmpty()),
        ObjectMeta.NONE);
  }

  @Test
  void makesAndDropsAnExtension() {
    assertThat(create(extension("uuid-ossp", "My", "1.1")))
        .containsExactly("CREATE EXTENSION \"uuid-ossp\" SCHEMA \"My\" VERSION '1.1'");
    assertThat(create(extension("hstore", "", ""))).containsExactly("CREATE EXTENSION hstore");
    assertThat(drop(extension("hstore", "s", "1.8"))).containsExactly("DROP EXTENSION hstore");
    assertThat(dropping(extension("hstore", "s", "1.8"), List.of()).getFirst().hazards())
        .singleElement()
        .extracting(Hazard::severity)
        .isEqualTo(Hazard.Severity.BLOCKING);
  }

  @Test
  void leavesPlpgsqlAlone() {
    assertThat(create(extension("plpgsql", "", ""))).isEmpty();
    assertThat(drop(extension("plpgsql", "", ""))).isEmpty();
  }

  @Test
  void comparesOnlyWhatTheFilesSay() {
    Extension live = extension("hstore", "s", "1.7");
    assertThat(change(live, extension("hstore", "", ""))).isEmpty();
    assertThat(change(live, extension("hstore", "t", "1.8")))
        .containsExactly(
            "ALTER EXTENSION hstore SET SCHEMA t", "ALTER EXTENSION hstore UPDATE TO '1.8'");
  }
}
