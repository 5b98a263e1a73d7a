package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.IgnorePatterns;
import dev.pgflux.domain.scope.ManagedScope;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.PartsLeftOut;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.OutputChanges.Generated;
import dev.pgflux.ports.application.bridge.SchemaBridge;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates code. The schema is read once, and shown once to all that make code of the same rows.
 */
final class CodeGenerationService implements GenerateCode {
  private final GeneratedSchema schema;

  CodeGenerationService(GeneratedSchema schema) {
    this.schema = schema;
  }

  @Override
  public Outcome generate(Request request) {
    // What is wrong with an option shows before anything is read.
    List<CheckedSchemaEmitter> emitters =
        request.outputs().stream()
            .map(output -> CheckedSchemaEmitter.of(output.emitter(), ""))
            .toList();
    List<OptionValues> options = new ArrayList<>();
    for (int i = 0; i < emitters.size(); i++) {
      options.add(OptionValues.of(emitters.get(i), request.outputs().get(i).options()));
    }
    GeneratedSchema.Read read = schema.read(request.from(), request.scope());
    Snapshot inScope = inScope(read, request.scope());
    Map<List<RowSelection>, SchemaModel> models = new HashMap<>();
    List<Generated> generated = new ArrayList<>();
    List<EmitterException> failures = new ArrayList<>();
    for (int i = 0; i < emitters.size(); i++) {
      Output output = request.outputs().get(i);
      SchemaModel model =
          models.computeIfAbsent(
              output.selections(),
              selections -> SchemaBridge.show(new RowsLeftOut(selections).of(inScope)));
      try {
        generated.add(new Generated(output, emit(emitters.get(i), model, options.get(i))));
      } catch (EmitterException failure) {
        failures.add(failure);
      }
    }
    if (generated.isEmpty() && failures.size() == 1) {
      throw failures.getFirst();
    }
    Outcome outcome = outcome(request, OutputChanges.of(generated), read.diagnostics());
    return failures.isEmpty()
        ? outcome
        : new Outcome.Failed(
            failures.stream().map(failure -> String.valueOf(failure.getMessage())).toList(),
            outcome);
  }

  private static List<GeneratedFile> emit(
      SchemaEmitter emitter, SchemaModel model, OptionValues options) {
    return emitter.emit(model, options).stream()
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private static Outcome outcome(Request request, OutputChanges changes, List<Diagnostic> found) {
    List<Diagnostic> diagnostics = new ArrayList<>(found);
    diagnostics.addAll(changes.unmarked());
    if (!changes.obstacles().isEmpty()) {
      return new Outcome.Refused(changes.obstacles(), diagnostics);
    }
    if (request.checkOnly()) {
      return changes.isEmpty()
          ? new Outcome.Current(changes.files(), diagnostics)
          : new Outcome.Stale(changes.files(), diagnostics);
    }
    changes.carryOut();
    return new Outcome.Written(changes.files(), diagnostics);
  }

  private static Snapshot inScope(GeneratedSchema.Read read, ScopeOptions options) {
    Selection selection =
        options.schemas() instanceof Selection.Declared && read.declaredSchemas().isEmpty()
            ? new Selection.Everything()
            : options.schemas();
    ManagedScope scope =
        new ManagedScope(
            selection, read.declaredSchemas(), read.snapshot(), options.trackingSchema());
    Snapshot rest =
        new IgnorePatterns(options.ignore()).remainderOf(PartsLeftOut.all(read.snapshot()));
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(rest.objects());
    objects.keySet().removeIf(id -> !scope.contains(id));
    return new Snapshot(rest.version(), objects);
  }
}
