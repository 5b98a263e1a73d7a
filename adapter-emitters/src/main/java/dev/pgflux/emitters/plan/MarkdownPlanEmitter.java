package dev.pgflux.emitters.plan;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.plugin.PluginVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plan for a review: Markdown as a pull request shows it. */
public final class MarkdownPlanEmitter implements PlanEmitter {
  private static final String TEMPLATE = "plan.md.mustache";

  /** Made by the service loader. */
  public MarkdownPlanEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String description() {
    return "A plan as Markdown, for the description of a pull request.";
  }

  @Override
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    StringWriter text = new StringWriter();
    template().execute(text, values(plan));
    return new GeneratedFile("plan.md", text.toString());
  }

  private static Mustache template() {
    try (InputStream template =
            Objects.requireNonNull(
                MarkdownPlanEmitter.class.getResourceAsStream(TEMPLATE), TEMPLATE);
        InputStreamReader reader = new InputStreamReader(template, StandardCharsets.UTF_8)) {
      return new MarkdownFactory().compile(reader, TEMPLATE);
    } catch (IOException e) {
      throw new UncheckedIOException("the template cannot be read", e);
    }
  }

  /** Writes names so that Markdown and HTML take nothing in them for markup. */
  private static final class MarkdownFactory extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(MarkdownText.of(value));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map<String, Object> values(PlanModel plan) {
    List<Map<String, Object>> phases = new ArrayList<>();
    for (PlanModel.Phase phase : plan.phases()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("number", phases.size() + 1);
      values.put("transactional", phase.transactional());
      values.put("steps", phase.steps().stream().map(MarkdownPlanEmitter::step).toList());
      phases.add(values);
    }
    return Map.of("summary", PlanSummary.line(plan), "phases", phases);
  }

  private static Map<String, Object> step(PlanModel.Step step) {
    return Map.of(
        "number",
        step.number(),
        "operation",
        step.operation().replace('_', ' '),
        "kind",
        step.objectKind(),
        "object",
        step.objectName(),
        "locks",
        orNothing(LockWords.relations(step)),
        "fence",
        MarkdownText.fenceFor(step.sql()),
        "sql",
        step.sql(),
        "hazards",
        step.hazards().stream().map(MarkdownPlanEmitter::hazard).toList());
  }

  private static List<String> orNothing(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static Map<String, Object> hazard(PlanModel.Hazard hazard) {
    return Map.of(
        "code",
        hazard.code(),
        "blocking",
        hazard.blocking(),
        "reason",
        hazard.reason(),
        "lock",
        orNothing(LockWords.of(hazard)),
        "advice",
        hazard.advice());
  }
}
