package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.ports.in.GenerateCode.Change;
import dev.pgflux.ports.in.GenerateCode.Files;
import dev.pgflux.ports.in.GenerateCode.Outcome;
import java.io.IOException;
import java.util.List;

/** What became of generated files, in JSON. */
public final class GenerationJson {

  private GenerationJson() {}

  /**
   * Everything.
   *
   * @param outcome what became of the files
   * @return one JSON object and a line break
   */
  public static String of(Outcome outcome) {
    return JsonText.ofObject(json -> outcome(json, outcome));
  }

  private static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Written it -> outputs(json, "written", it.outputs(), true);
      case Outcome.Current it -> outputs(json, "current", it.outputs(), false);
      case Outcome.Stale it -> outputs(json, "stale", it.outputs(), false);
      case Outcome.Refused it -> {
        outputs(json, "refused", List.of(), false);
        JsonText.array(
            json,
            "obstacles",
            it.obstacles(),
            obstacle -> {
              json.writeStartObject();
              json.writeStringField("message", obstacle.message());
              json.writeStringField("advice", obstacle.advice());
              json.writeEndObject();
            });
      }
      case Outcome.Failed it -> {
        outcome(json, it.others());
        JsonText.array(json, "failures", it.failures(), json::writeString);
      }
    }
  }

  private static void outputs(
      JsonGenerator json, String outcome, List<Files> outputs, boolean written) throws IOException {
    json.writeStringField("outcome", outcome);
    JsonText.array(json, "outputs", outputs, files -> output(json, files, written));
  }

  /** Each list has paths below the output's folder. */
  private static void output(JsonGenerator json, Files files, boolean written) throws IOException {
    List<String> put = paths(files, Change.Put.class);
    List<String> removed = paths(files, Change.Removed.class);
    json.writeStartObject();
    json.writeStringField("lang", files.emitter());
    json.writeStringField("folder", files.folder());
    paths(json, "files", files.files());
    paths(json, "changed", written ? put : List.of());
    paths(json, "removed", written ? removed : List.of());
    paths(json, "stale", written ? List.of() : put);
    paths(json, "leftOver", written ? List.of() : removed);
    json.writeEndObject();
  }

  private static List<String> paths(Files files, Class<? extends Change> kind) {
    return files.changes().stream().filter(kind::isInstance).map(Change::path).toList();
  }

  private static void paths(JsonGenerator json, String name, List<String> paths)
      throws IOException {
    JsonText.array(json, name, paths, json::writeString);
  }
}
