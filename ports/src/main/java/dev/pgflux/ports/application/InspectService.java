package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.ObjectPattern;
import dev.pgflux.domain.scope.Ownership;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.Declarations.Statement;
import dev.pgflux.ports.in.InspectSchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Inspects schemas. */
final class InspectService implements InspectSchema {
  private final Supplier<SqlLanguage> language;
  private final Databases databases;

  /** Everything that items are made of. */
  private record Found(
      Map<ObjectId, List<SchemaObject>> parts,
      Map<ObjectId, List<String>> statements,
      ObjectDetails details) {}

  InspectService(Supplier<SqlLanguage> language, Databases databases) {
    this.language = language;
    this.databases = databases;
  }

  @Override
  public Inventory inspect(Request request) {
    SqlLanguage sql = language.get();
    LiveSchema live = LiveSchema.read(databases, request.database(), request.scope(), sql);
    Snapshot schema = live.snapshot();
    List<Statement> statements =
        new Declarations(live.context(), sql.resolver().printer()).of(request.meta().apply(schema));
    Found found =
        new Found(
            schema.objects().values().stream()
                .filter(object -> Ownership.ownerOf(object).isPresent())
                .collect(Collectors.groupingBy(it -> Ownership.ownerOf(it).orElseThrow())),
            statements.stream()
                .collect(
                    Collectors.groupingBy(
                        Statement::object,
                        Collectors.mapping(Statement::sql, Collectors.toList()))),
            new ObjectDetails(new SqlRenderer(sql.resolver().printer())));
    Set<ObjectId> chosen =
        schema.objects().values().stream()
            .filter(object -> isChosen(object, request))
            .map(SchemaObject::id)
            .collect(Collectors.toSet());
    return new Inventory(
        live.identity().database(),
        schema.version(),
        items(wholes(schema, chosen), found),
        statements.stream()
            .filter(statement -> isWithin(statement.object(), chosen, schema))
            .map(Statement::sql)
            .toList(),
        live.unmanaged());
  }

  private static boolean isChosen(SchemaObject object, Request request) {
    return (request.kinds().isEmpty() || request.kinds().contains(ObjectKind.of(object)))
        && request
            .object()
            .map(ObjectPattern::of)
            .filter(pattern -> !pattern.matches(object.id()))
            .isEmpty();
  }

  private static boolean isWithin(ObjectId id, Set<ObjectId> chosen, Snapshot schema) {
    return chosen.contains(id)
        || schema
            .find(id)
            .flatMap(Ownership::ownerOf)
            .filter(owner -> isWithin(owner, chosen, schema))
            .isPresent();
  }

  /** What is chosen and no part of something that is. */
  private static List<SchemaObject> wholes(Snapshot schema, Set<ObjectId> chosen) {
    return schema.objects().values().stream()
        .filter(object -> chosen.contains(object.id()))
        .filter(object ->
            Ownership.ownerOf(object).filter(owner -> isWithin(owner, chosen, schema)).isEmpty())
        .toList();
  }

  private static List<Item> items(Collection<SchemaObject> objects, Found found) {
    return objects.stream()
        .sorted(Comparator.comparing(ObjectKind::of).thenComparing(SchemaObject::id))
        .map(object -> item(object, found))
        .toList();
  }

  private static Item item(SchemaObject object, Found found) {
    Optional<ObjectId> owner = Ownership.ownerOf(object);
    return new Item(
        ObjectKind.of(object),
        object.id() instanceof ObjectId.MemberId member
            ? member.name().value()
            : object.id().toString(),
        object.id().schema().map(Identifier::value),
        owner.map(ObjectId::toString),
        object.meta().owner().map(Identifier::value),
        object.meta().comment(),
        found.details().of(object),
        found.statements().getOrDefault(object.id(), List.of()),
        items(found.parts().getOrDefault(object.id(), List.of()), found));
  }
}
