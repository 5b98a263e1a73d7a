package dev.pgflux.domain.object.schema;

import static dev.pgflux.domain.rules.RulesFixture.HOSTILE;
import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import org.junit.jupiter.api.Test;

class SchemaRulesTest {
  private static Schema schema(Identifier name) {
    return new Schema(ObjectId.schema(name), ObjectMeta.NONE);
  }

  @Test
  void makesAndDropsASchema() {
    assertThat(create(schema(HOSTILE))).containsExactly("CREATE SCHEMA \"a\"\"b'c $$ d\"");
    assertThat(drop(schema(HOSTILE))).containsExactly("DROP SCHEMA \"a\"\"b'c $$ d\"");
    assertThat(change(schema(HOSTILE), schema(HOSTILE))).isEmpty();
  }

  @Test
  void neverDropsPublic() {
    assertThat(drop(schema(name("public")))).isEmpty();
  }
}
