package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.ports.in.VerifySchema.Finding;
import dev.pgflux.ports.in.VerifySchema.Verification;
import dev.pgflux.ports.spi.OneLine;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What a verification found. */
public final class VerificationReport {

  private VerificationReport() {}

  /**
   * A line for each object, for people.
   *
   * @param verification what was found
   * @param undeclared whether objects are listed that no file declares
   * @return what it is, of which kind, its name
   */
  public static String human(Verification verification, boolean undeclared) {
    return lines("missing", verification.missing())
        + lines("differs", verification.differing())
        + (undeclared ? lines("undeclared", verification.undeclared()) : "");
  }

  /**
   * The same for programs.
   *
   * @param verification what was found
   * @return one JSON object and a line break
   */
  public static String json(Verification verification) {
    return JsonText.ofObject(json -> {
      json.writeBooleanField("satisfied", verification.isSatisfied());
      findings(json, "missing", verification.missing());
      findings(json, "differing", verification.differing());
      findings(json, "undeclared", verification.undeclared());
    });
  }

  private static String lines(String what, List<Finding> findings) {
    return findings.stream()
        .map(it -> "%-10s  %s %s\n".formatted(what, it.kind(), OneLine.of(it.name())))
        .collect(Collectors.joining());
  }

  private static void findings(JsonGenerator json, String name, List<Finding> findings)
      throws IOException {
    JsonText.array(
        json,
        name,
        findings,
        it -> {
          json.writeStartObject();
          json.writeStringField("type", it.kind());
          json.writeStringField("name", it.name());
          json.writeEndObject();
        });
  }
}
