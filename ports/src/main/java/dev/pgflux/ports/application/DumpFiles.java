package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.Ownership;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.Declarations.Statement;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Spreads the statements that declare a schema over files. */
final class DumpFiles {
  /** Bodies may call what a later statement makes, and the text is UTF-8 wherever it is run. */
  private static final String HEAD =
      """
      SET client_encoding = 'UTF8';
      SET check_function_bodies = off;

      """;

  private final Snapshot schema;

  /** What has a file of its own: every object of one name in a folder. */
  private record Place(String folder, String exact) {}

  /** What goes into a file: whole objects one after the other. */
  private record Content(DumpFileName name, ObjectId id, List<Statement> statements) {}

  DumpFiles(Snapshot schema) {
    this.schema = schema;
  }

  /** One file. */
  List<GeneratedFile> flat(List<Statement> statements) {
    return statements.isEmpty()
        ? List.of()
        : List.of(new GeneratedFile("schema.sql", HEAD + text(statements)));
  }

  /** A folder for each kind, a file for each object. */
  List<GeneratedFile> perKind(List<Statement> statements) {
    Map<Place, Content> contents = new LinkedHashMap<>();
    byObject(statements)
        .forEach((id, its) ->
            contents
                .computeIfAbsent(
                    new Place(folder(id), DumpFileName.exact(id)),
                    place -> new Content(DumpFileName.of(id), id, new ArrayList<>()))
                .statements()
                .addAll(its));
    Set<String> seen = new HashSet<>();
    Set<String> shared =
        contents.entrySet().stream()
            .map(entry -> folded(entry.getKey(), entry.getValue()))
            .filter(name -> !seen.add(name))
            .collect(Collectors.toSet());
    List<GeneratedFile> files = new ArrayList<>();
    contents.forEach((place, content) ->
        files.add(
            new GeneratedFile(
                path(place, content, shared.contains(folded(place, content))),
                text(content.statements()))));
    files.sort(Comparator.comparing(GeneratedFile::path));
    return files;
  }

  private static String folded(Place place, Content content) {
    return place.folder() + "/" + content.name().folded();
  }

  /** At most one of some names that differ in letter case alone has no capital letter. */
  private static String path(Place place, Content content, boolean isShared) {
    DumpFileName name =
        isShared && content.name().hasUpperCase()
            ? content.name().withMark(content.id())
            : content.name();
    return place.folder() + "/" + name.text() + ".sql";
  }

  private Map<ObjectId, List<Statement>> byObject(List<Statement> statements) {
    Map<ObjectId, List<Statement>> byObject = new LinkedHashMap<>();
    Map<ObjectId, ObjectId> known = new HashMap<>();
    for (Statement statement : statements) {
      ObjectId whole = known.computeIfAbsent(statement.object(), this::wholeOf);
      byObject.computeIfAbsent(whole, key -> new ArrayList<>()).add(statement);
    }
    return byObject;
  }

  /** The object that this one is a part of, or itself. */
  ObjectId wholeOf(ObjectId id) {
    ObjectId whole = id;
    Optional<ObjectId> owner = ownerOf(whole);
    while (owner.isPresent()) {
      whole = owner.get();
      owner = ownerOf(whole);
    }
    return whole;
  }

  /** Whose owner is not there stands for itself. */
  private Optional<ObjectId> ownerOf(ObjectId id) {
    return schema
        .find(id)
        .flatMap(Ownership::ownerOf)
        .filter(owner -> schema.find(owner).isPresent());
  }

  private String folder(ObjectId id) {
    SchemaObject object =
        schema
            .find(id)
            .orElseThrow(() -> new IllegalStateException("a statement is about no object: " + id));
    return ObjectKind.of(object).plural();
  }

  private static String text(List<Statement> statements) {
    return statements.stream()
        .map(statement -> statement.sql() + ";\n")
        .collect(Collectors.joining("\n"));
  }
}
