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
    List<OptionValues> options = request.outputs().stream().map(this::options).toList();
    GeneratedSchema.Read read = schema.read(request.from(), request.scope());
    Snapshot inScope = inScope(read, request.scope());
    Map<List<RowSelection>, SchemaModel> models = new HashMap<>();
    List<Generated> generated = new ArrayList<>();
    for (int i = 0; i < request.outputs().size(); i++) {
      Output output = request.outputs().get(i);
      SchemaModel model =
          models.computeIfAbsent(
              output.selections(),
              selections -> SchemaBridge.show(new RowsLeftOut(selections).of(inScope)));
      generated.add(new Generated(output, emit(output, model, options.get(i))));
    }
    return outcome(request, OutputChanges.of(generated), read.diagnostics());
  }

  private OptionValues options(Output output) {
    EmitterCompatibility.check(output.emitter());
    return EmitterCompatibility.guarded(
        output.emitter(), () -> OptionValues.of(output.emitter(), output.options()));
  }

  private static List<GeneratedFile> emit(Output output, SchemaModel model, OptionValues options) {
    List<GeneratedFile> files = emitted(output.emitter(), model, options);
    OutputPaths.check(output.emitter().name(), files);
    return files.stream().sorted(Comparator.comparing(GeneratedFile::path)).toList();
  }

  private static List<GeneratedFile> emitted(
      SchemaEmitter emitter, SchemaModel model, OptionValues options) {
    try {
      return EmitterCompatibility.guarded(emitter, () -> emitter.emit(model, options));
    } catch (EmitterException e) {
      throw e;
    } catch (RuntimeException defect) {
      EmitterException failure =
          new EmitterException(
              "The emitter %s failed: %s. This is a defect of it, or it is too old for this pg-flux; nothing was written."
                  .formatted(emitter.name(), defect));
      failure.initCause(defect);
      throw failure;
    }
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
