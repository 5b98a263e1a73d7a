package dev.pgflux.emitters.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.MigrationScript.ScriptHazard;
import dev.pgflux.ports.spi.MigrationScript.ScriptLock;
import dev.pgflux.ports.spi.MigrationScript.ScriptPhase;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SavedPlanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a saved plan. Every key must be there; keys that are not known are passed over. */
final class SavedPlanReader {

  /** A plan as it stands in the file, and the checksum beside it. */
  record Result(SavedPlan plan, String checksum) {}

  private SavedPlanReader() {}

  static Result read(String text) {
    try (JsonParser parser = JsonText.FACTORY.createParser(text)) {
      parser.nextToken();
      Fields file = new Fields(object(parser));
      if (parser.nextToken() != null) {
        throw notAPlan("there is more than one value in it");
      }
      requireFormat(file.number("formatVersion"));
      return result(file);
    } catch (JsonProcessingException e) {
      throw notAPlan(e.getOriginalMessage());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw notAPlan(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  private static void requireFormat(long version) {
    if (version != PlanJson.FORMAT_VERSION) {
      throw new SavedPlanException(
          "The plan has format version %d, and this pg-flux reads version %d. Plan again with this one."
              .formatted(version, PlanJson.FORMAT_VERSION));
    }
  }

  private static SavedPlanException notAPlan(String reason) {
    return new SavedPlanException(
        "This is not a plan that pg-flux wrote: " + reason + ". Make one with plan --out FILE.");
  }

  private static Result result(Fields file) {
    int major = Math.toIntExact(file.number("postgres_version"));
    PgVersion version =
        new PgVersion(major, Math.toIntExact(file.number(JsonSavedPlanFormat.MINOR_VERSION)));
    String database = file.text("database");
    MigrationScript script =
        new MigrationScript(
            file.text("version"),
            Instant.parse(file.text("generated_at")),
            database,
            major,
            file.text("source_schema_hash"),
            file.text("live_schema_hash"),
            phases(file),
            file.texts("notes"));
    SavedPlan plan =
        new SavedPlan(
            new DatabaseIdentity(
                file.text(JsonSavedPlanFormat.SYSTEM_IDENTIFIER), database, version),
            new InspectionScope(Identifier.of(file.text(JsonSavedPlanFormat.TRACKING_SCHEMA))),
            script);
    return new Result(plan, file.text(JsonSavedPlanFormat.CHECKSUM));
  }

  private static List<PlanModel.Phase> phases(Fields file) {
    Map<Long, PlanModel.Step> steps = new LinkedHashMap<>();
    for (Fields step : file.objects("statements")) {
      steps.put(step.number("id"), step(step));
    }
    List<PlanModel.Phase> phases = new ArrayList<>();
    for (Fields phase : file.objects("phases")) {
      List<PlanModel.Step> ofPhase = new ArrayList<>();
      for (long number : phase.numbers("statements")) {
        PlanModel.Step step = steps.remove(number);
        if (step == null) {
          throw notAPlan("a phase names statement " + number + ", which is not there");
        }
        ofPhase.add(step);
      }
      phases.add(new ScriptPhase(phase.flag("transactional"), ofPhase));
    }
    if (!steps.isEmpty()) {
      throw notAPlan("no phase names the statements " + steps.keySet());
    }
    return phases;
  }

  private static PlanModel.Step step(Fields step) {
    return new ScriptStep(
        Math.toIntExact(step.number("id")),
        step.text("operation_type"),
        step.text("object_kind"),
        step.text("object_name"),
        step.text("ddl"),
        step.flag("is_concurrent"),
        step.text("lock"),
        step.objects("locks").stream().map(SavedPlanReader::lock).toList(),
        step.number("lock_timeout_ms"),
        step.number("statement_timeout_ms"),
        step.objects("hazards").stream().map(SavedPlanReader::hazard).toList());
  }

  private static PlanModel.Lock lock(Fields lock) {
    return new ScriptLock(lock.text("relation"), lock.text("lock"));
  }

  private static PlanModel.Hazard hazard(Fields hazard) {
    return new ScriptHazard(
        hazard.text("type"),
        hazard.text("severity").equals("blocking"),
        hazard.text("object_name"),
        hazard.text("lock"),
        hazard.text("duration"),
        hazard.text("message"),
        hazard.text("advice"));
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Fields(object(parser));
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case null -> throw notAPlan("it is empty");
      case NOT_AVAILABLE,
          END_OBJECT,
          END_ARRAY,
          FIELD_NAME,
          VALUE_EMBEDDED_OBJECT,
          VALUE_NUMBER_FLOAT,
          VALUE_NULL ->
          throw notAPlan("it has a value that plans do not have");
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw notAPlan("it is not a JSON object");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (fields.put(name, value(parser)) != null) {
        throw notAPlan("it has the key " + name + " twice");
      }
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  /** The fields of an object, asked for by name and type. */
  private record Fields(Map<String, Object> values) {
    private <T> T get(String name, Class<T> type) {
      Object value = values.get(name);
      if (!type.isInstance(value)) {
        throw notAPlan("the key " + name + " is not there, or not what it should be");
      }
      return type.cast(value);
    }

    String text(String name) {
      return get(name, String.class);
    }

    long number(String name) {
      return get(name, Long.class);
    }

    boolean flag(String name) {
      return get(name, Boolean.class);
    }

    private <T> List<T> list(String name, Class<T> type) {
      List<T> elements = new ArrayList<>();
      for (Object element : get(name, List.class)) {
        if (!type.isInstance(element)) {
          throw notAPlan("the list " + name + " has an element that is not what it should be");
        }
        elements.add(type.cast(element));
      }
      return elements;
    }

    List<String> texts(String name) {
      return list(name, String.class);
    }

    List<Long> numbers(String name) {
      return list(name, Long.class);
    }

    List<Fields> objects(String name) {
      return list(name, Fields.class);
    }
  }
}
