package dev.pgflux.domain.object.opaque;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.fragment;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.sql.Fragment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpaqueRulesTest {
  private static OpaqueObject publication(String... statements) {
    return new OpaqueObject(
        new ObjectId.GlobalId(ObjectClass.PUBLICATION, name("Pub")),
        "publication",
        Arrays.stream(statements).map(it -> fragment(Fragment.Kind.STATEMENT, it)).toList(),
        Collections.emptySortedSet(),
        Optional.empty(),
        ObjectMeta.NONE);
  }

  @Test
  void makesAnObjectByItsStatements() {
    assertThat(create(publication("CREATE …", "ALTER …"))).containsExactly("CREATE …", "ALTER …");
    assertThat(drop(publication("CREATE …"))).containsExactly("DROP PUBLICATION \"Pub\"");
  }

  @Test
  void makesAnObjectAgainWhenItsDefinitionChanges() {
    assertThat(change(publication("a"), publication("a"))).isEmpty();
    assertThat(change(publication("a"), publication("b")))
        .containsExactly("again: its definition changes");
  }

  private static OpaqueObject server(String... options) {
    TreeMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return new OpaqueObject(
            new ObjectId.GlobalId(ObjectClass.FOREIGN_SERVER, name("Remote")),
            "server",
            List.of(fragment(Fragment.Kind.STATEMENT, "CREATE …")),
            Collections.emptySortedSet(),
            Optional.empty(),
            ObjectMeta.NONE)
        .withOptions(values);
  }

  @Test
  void altersOptions() {
    assertThat(create(server("a", "it's"))).containsExactly("CREATE … OPTIONS (a 'it''s')");
    assertThat(change(server("a", "1", "b", "2"), server("b", "3", "c", "4")))
        .containsExactly("ALTER SERVER \"Remote\" OPTIONS (SET b '3', ADD c '4', DROP a)");
  }
}
