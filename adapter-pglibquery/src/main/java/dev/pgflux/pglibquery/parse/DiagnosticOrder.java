package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SourceFile;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.Comparator;
import java.util.List;

/** The order in which people want to read about problems: by file as given, then by place. */
final class DiagnosticOrder {
  private DiagnosticOrder() {}

  static Comparator<Diagnostic> of(List<SourceFile> files) {
    List<String> paths = files.stream().map(SourceFile::path).toList();
    Comparator<SourceLocation> byPlace =
        Comparator.<SourceLocation>comparingInt(place -> rank(paths, place.path()))
            .thenComparing(SourceLocation::path)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);
    SourceLocation nowhere = new SourceLocation("", 0, 0);
    return Comparator.comparing(diagnostic -> diagnostic.location().orElse(nowhere), byPlace);
  }

  private static int rank(List<String> paths, String path) {
    int index = paths.indexOf(path);
    return index < 0 ? paths.size() : index;
  }
}
