package dev.pgflux.ports.migration;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.IgnorePatterns;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.Snapshot;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the hash of a schema covers. A migration file says it, so that the same is hashed wherever
 * the file is applied.
 *
 * @param everything whether every schema counts, and whatever belongs to the whole database
 * @param schemas the schemas that count
 * @param kinds what counts of what belongs to the whole database
 * @param meta whether owners and privileges count
 * @param ignore patterns of what is left out
 */
public record Coverage(
    boolean everything,
    SortedSet<Identifier> schemas,
    Set<ObjectClass> kinds,
    MetaSelection meta,
    List<String> ignore) {

  private static final String ALL = "*";

  /** Copies the collections. */
  public Coverage {
    schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
    EnumSet<ObjectClass> copy = EnumSet.noneOf(ObjectClass.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
    ignore = List.copyOf(ignore);
  }

  /**
   * What is covered of a schema.
   *
   * @param schema a whole schema
   * @param trackingSchema the tool's own schema, which never counts
   * @return the rest
   */
  public Snapshot of(Snapshot schema, Identifier trackingSchema) {
    TreeMap<ObjectId, SchemaObject> objects =
        new TreeMap<>(new IgnorePatterns(ignore).remainderOf(schema).objects());
    objects.keySet().removeIf(id -> !contains(id, trackingSchema));
    return meta.apply(new Snapshot(schema.version(), objects));
  }

  private boolean contains(ObjectId id, Identifier trackingSchema) {
    Optional<Identifier> schema = id.schema();
    if (schema.isEmpty()) {
      return everything || kinds.contains(id.objectClass());
    }
    return !schema.get().equals(trackingSchema) && (everything || schemas.contains(schema.get()));
  }

  /**
   * As files say it.
   *
   * @return one line, equal for what is equal
   */
  public String text() {
    StringBuilder text = new StringBuilder("schemas=");
    text.append(everything ? ALL : joined(schemas.stream().map(Identifier::value).toList()));
    if (!kinds.isEmpty() && !everything) {
      text.append(" kinds=").append(joined(kinds.stream().map(Enum::name).toList()));
    }
    if (meta.owners()) {
      text.append(" owners=yes");
    }
    if (meta.privileges()) {
      text.append(" privileges=yes");
    }
    if (!ignore.isEmpty()) {
      text.append(" ignore=").append(joined(ignore));
    }
    return text.toString();
  }

  private static String joined(List<String> values) {
    return values.stream()
        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
        .collect(Collectors.joining(","));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text one line
   * @return empty when it is nothing of that form
   */
  public static Optional<Coverage> parse(String text) {
    try {
      return Optional.of(new Parser(text).coverage());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads one line. */
  private record Parser(String text) {
    Coverage coverage() {
      List<String> schemas = values("schemas");
      if (schemas.isEmpty()) {
        throw new IllegalArgumentException("no schemas");
      }
      boolean everything = schemas.equals(List.of(ALL));
      Set<ObjectClass> kinds = EnumSet.noneOf(ObjectClass.class);
      values("kinds").forEach(name -> kinds.add(ObjectClass.valueOf(name)));
      return new Coverage(
          everything,
          everything
              ? Collections.emptySortedSet()
              : schemas.stream().map(Identifier::of).collect(Collectors.toCollection(TreeSet::new)),
          kinds,
          new MetaSelection(isOn("owners"), isOn("privileges")),
          values("ignore"));
    }

    private boolean isOn(String key) {
      return values(key).contains("yes");
    }

    private List<String> values(String key) {
      return Arrays.stream(text.split(" ", -1))
          .filter(part -> part.startsWith(key + "="))
          .flatMap(part -> Arrays.stream(part.substring(key.length() + 1).split(",", -1)))
          .filter(value -> !value.isEmpty())
          .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
          .toList();
    }
  }
}
