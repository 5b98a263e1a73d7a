package dev.pgflux.launcher.cli;

import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of object as they are typed. */
final class ObjectKinds {

  /** What users of the Go tool type. */
  private static final Map<String, ObjectKind> SHORT =
      Map.of(
          "composite", ObjectKind.COMPOSITE_TYPE,
          "range", ObjectKind.RANGE_TYPE,
          "statistic", ObjectKind.STATISTICS);

  private ObjectKinds() {}

  /** The kinds that words name, in the singular or the plural. */
  static Set<ObjectKind> of(List<String> words) {
    return words.stream().map(ObjectKinds::of).collect(Collectors.toSet());
  }

  /** Every word there is, in order. */
  static String list() {
    return Arrays.stream(ObjectKind.values())
        .map(ObjectKind::word)
        .collect(Collectors.joining(", "));
  }

  private static ObjectKind of(String typed) {
    String word = typed.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(ObjectKind.values())
        .filter(kind -> kind.word().equals(word) || kind.plural().equals(word))
        .findFirst()
        .or(() -> Optional.ofNullable(SHORT.get(word)))
        .orElseThrow(() -> unknown(typed, word));
  }

  private static LauncherException unknown(String typed, String word) {
    List<String> known =
        Stream.concat(
                SHORT.keySet().stream(), Arrays.stream(ObjectKind.values()).map(ObjectKind::word))
            .toList();
    String meant =
        NearestName.of(word, known).map(nearest -> " Did you mean " + nearest + "?").orElse("");
    return new LauncherException(
        "There is no type of object \"" + typed + "\"." + meant, "The types are " + list() + ".");
  }
}
