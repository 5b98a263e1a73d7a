package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.scope.GlobPattern;
import dev.pgflux.domain.scope.IgnorePatterns;
import dev.pgflux.domain.scope.ManagedScope;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.PartsLeftOut;
import dev.pgflux.domain.scope.UnmanagedNames;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.bridge.SchemaBridge;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.OutputFolder;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Generates code. */
final class CodeGenerationService implements GenerateCode {
  private final Supplier<SqlLanguage> language;
  private final SchemaFiles files;
  private final Databases databases;

  private record Found(Snapshot snapshot, Set<Identifier> schemas, List<Diagnostic> diagnostics) {}

  CodeGenerationService(Supplier<SqlLanguage> language, SchemaFiles files, Databases databases) {
    this.language = language;
    this.files = files;
    this.databases = databases;
  }

  @Override
  public Outcome generate(Request request) {
    Found found =
        switch (request.from()) {
          case From.Live it -> live(it, request.scope());
          case From.Source it -> source(it, request.scope());
        };
    Snapshot selected = select(found, request);
    EmitterCompatibility.check(request.emitter());
    List<GeneratedFile> generated =
        EmitterCompatibility.guarded(
            request.emitter(),
            () ->
                request
                    .emitter()
                    .emit(
                        SchemaBridge.show(selected),
                        OptionValues.of(request.emitter(), request.options())));
    OutputPaths.check(request.emitter().name(), generated);
    List<GeneratedFile> sorted =
        generated.stream().sorted(Comparator.comparing(GeneratedFile::path)).toList();
    return request.checkOnly()
        ? compare(sorted, request.output(), found.diagnostics())
        : write(sorted, request.output(), found.diagnostics());
  }

  private Found live(From.Live from, ScopeOptions scope) {
    try (DatabaseSession session = databases.open(from.database())) {
      Snapshot snapshot = inspect(session, scope).snapshot();
      return new Found(snapshot, Set.of(), List.of());
    }
  }

  private Found source(From.Source from, ScopeOptions scope) {
    SchemaReading reading = SchemaReading.start(language, files, from.schema(), scope);
    try (DatabaseSession session = databases.open(from.database())) {
      InspectedDatabase inspected = inspect(session, scope);
      FoldedSchema folded =
          reading
              .await()
              .schema()
              .fold(
                  UnmanagedNames.addedTo(
                      inspected.context(), inspected.snapshot().objects().values()));
      Snapshot resolved = language.get().resolver().resolve(folded, inspected.context());
      return new Found(resolved, folded.declaredSchemas(), folded.warnings());
    }
  }

  private static InspectedDatabase inspect(DatabaseSession session, ScopeOptions scope) {
    return session.inspector().inspect(new InspectionScope(scope.trackingSchema()));
  }

  private static Snapshot select(Found found, Request request) {
    ScopeOptions options = request.scope();
    boolean declaredOnly =
        options.schemas() instanceof Selection.Declared && !found.schemas().isEmpty();
    Selection selection =
        options.schemas() instanceof Selection.Declared && !declaredOnly
            ? new Selection.Everything()
            : options.schemas();
    ManagedScope scope =
        new ManagedScope(selection, found.schemas(), found.snapshot(), options.trackingSchema());
    Snapshot rest =
        new IgnorePatterns(options.ignore()).remainderOf(PartsLeftOut.all(found.snapshot()));
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(rest.objects());
    objects
        .values()
        .removeIf(object -> !scope.contains(object.id()) || !isSelected(object, request));
    return new Snapshot(rest.version(), objects);
  }

  private static boolean isSelected(SchemaObject object, Request request) {
    RowSelection selection = request.selection();
    ObjectId id = object.id();
    if (id.schema()
        .map(Identifier::value)
        .filter(it -> any(selection.excludeSchemas(), it))
        .isPresent()) {
      return false;
    }
    boolean row =
        object instanceof Table || object instanceof View || object instanceof MaterializedView;
    return !row
        || ((selection.include().isEmpty() || named(selection.include(), id))
            && !named(selection.exclude(), id));
  }

  private static boolean named(List<String> patterns, ObjectId id) {
    return any(patterns, id.toString()) || any(patterns, id.simpleName());
  }

  private static boolean any(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> new GlobPattern(pattern).matches(name));
  }

  private static Outcome compare(
      List<GeneratedFile> generated, OutputFolder output, List<Diagnostic> diagnostics) {
    List<String> stale =
        generated.stream()
            .filter(file -> !isCurrent(file, output))
            .map(GeneratedFile::path)
            .toList();
    return stale.isEmpty()
        ? new Outcome.Current(paths(generated), diagnostics)
        : new Outcome.Stale(stale, diagnostics);
  }

  private static Outcome write(
      List<GeneratedFile> generated, OutputFolder output, List<Diagnostic> diagnostics) {
    List<String> changed = new ArrayList<>();
    for (GeneratedFile file : generated) {
      if (!isCurrent(file, output)) {
        output.write(file.path(), file.content());
        changed.add(file.path());
      }
    }
    return new Outcome.Written(paths(generated), changed, diagnostics);
  }

  private static boolean isCurrent(GeneratedFile file, OutputFolder output) {
    return output.read(file.path()).filter(file.content()::equals).isPresent();
  }

  private static List<String> paths(List<GeneratedFile> generated) {
    return generated.stream().map(GeneratedFile::path).toList();
  }
}
