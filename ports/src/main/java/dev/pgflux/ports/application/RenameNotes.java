package dev.pgflux.ports.application;

import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.diff.RenameSuggestions;
import dev.pgflux.domain.diff.RenameSuggestions.Suggestion;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.List;
import java.util.Optional;

/** Tells of likely renames and of the comments in the files that would make them ones. */
final class RenameNotes {
  private RenameNotes() {}

  static List<Diagnostic> of(Difference difference, FoldedSchema folded) {
    return RenameSuggestions.in(difference).stream().map(it -> note(it, folded)).toList();
  }

  private static Diagnostic note(Suggestion suggestion, FoldedSchema folded) {
    return new Diagnostic(
        Diagnostic.Severity.NOTE,
        "%s %s goes and %s, which is like it, comes. Is it the same one under another name?"
            .formatted(suggestion.kind(), suggestion.from(), suggestion.to()),
        Optional.ofNullable(folded.declarations().get(suggestion.object()))
            .map(DeclaredAt::location),
        Optional.empty(),
        Optional.of(
            "To rename it, write %s %s.".formatted(suggestion.annotation(), suggestion.place())));
  }
}
