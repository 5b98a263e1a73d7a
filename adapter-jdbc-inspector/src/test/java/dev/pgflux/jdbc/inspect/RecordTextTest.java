package dev.pgflux.jdbc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordTextTest {

  private final RecordText text = new RecordText();

  /** Something with parts of every sort. */
  public record Parts(Set<Identifier> names, Map<String, Integer> numbers, Optional<String> word) {}

  @Test
  void theOrderInSetsAndMapsDoesNotCount() {
    assertThat(text.of(parts(List.of("a", "b", "c"))))
        .isEqualTo(text.of(parts(List.of("c", "b", "a"))));
  }

  @Test
  void theOrderInListsDoes() {
    assertThat(text.of(List.of("a", "b"))).isNotEqualTo(text.of(List.of("b", "a")));
  }

  @Test
  void everyComponentCounts() {
    assertThat(text.of(QualifiedName.of("a", "b")))
        .isNotEqualTo(text.of(QualifiedName.of("a", "c")));
    assertThat(text.of(Optional.of("a"))).isNotEqualTo(text.of(Optional.empty()));
  }

  @Test
  void textsThatLookLikeSeveralAreKeptApart() {
    assertThat(text.of(List.of("a", "b"))).isNotEqualTo(text.of(List.of("a1:b")));
    assertThat(text.of(List.of("a]["))).isNotEqualTo(text.of(List.of("a", "")));
  }

  private static Parts parts(SequencedCollection<String> order) {
    Set<Identifier> names = new LinkedHashSet<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String name : order) {
      names.add(Identifier.of(name));
      numbers.put(name, name.length());
    }
    return new Parts(names, numbers, Optional.of("x"));
  }
}
