package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.ports.plugin.EmitterOption;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The emitters that there are, in JSON. */
public final class EmittersJson {

  private EmittersJson() {}

  /**
   * An emitter.
   *
   * @param found who, and where from
   * @param from what it makes files of, {@code schema} or {@code plan}
   * @param options what may be set
   */
  public record Entry(FoundEmitter<?> found, String from, List<EmitterOption> options) {
    /** Copies the options. */
    public Entry {
      options = List.copyOf(options);
    }
  }

  /**
   * All of them.
   *
   * @param emitters in the order to show
   * @return one JSON object and a line break
   */
  public static String of(List<Entry> emitters) {
    return JsonText.ofObject(
        json -> JsonText.array(json, "emitters", emitters, entry -> emitter(json, entry)));
  }

  private static void emitter(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", entry.found().name());
    json.writeStringField("from", entry.from());
    json.writeStringField("origin", entry.found().origin());
    json.writeStringField("description", entry.found().emitter().description());
    JsonText.array(json, "options", entry.options(), option -> option(json, option));
    json.writeEndObject();
  }

  private static void option(JsonGenerator json, EmitterOption option) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", option.name());
    json.writeStringField("type", option.type().name().toLowerCase(Locale.ROOT));
    JsonText.array(json, "choices", option.choices(), json::writeString);
    JsonText.optional(json, "default", option.defaultValue());
    json.writeStringField("documentation", option.documentation());
    json.writeEndObject();
  }
}
