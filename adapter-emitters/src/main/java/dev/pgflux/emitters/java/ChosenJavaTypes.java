package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.ports.plugin.EmitterException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Types that people chose, and how they are converted. */
final class ChosenJavaTypes {
  private static final Pattern TYPE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.<>,?&\\[\\] ]*");

  private static final Pattern QUALIFIED =
      Pattern.compile("(?:[\\p{Ll}_][\\p{L}\\p{N}_$]*\\.)+\\p{Lu}[\\p{L}\\p{N}_$]*");

  private static final Map<String, String> BOXED =
      Map.of(
          "boolean", "Boolean",
          "byte", "Byte",
          "short", "Short",
          "int", "Integer",
          "long", "Long",
          "float", "Float",
          "double", "Double");

  private static final Map<String, JavaType> KNOWN = new HashMap<>();

  static {
    know("String", "Function.identity()", "Function.identity()");
    know("Boolean", "PgText::bool", "Object::toString");
    know("Short", "Short::valueOf", "Object::toString");
    know("Integer", "Integer::valueOf", "Object::toString");
    know("Long", "Long::valueOf", "Object::toString");
    know("Float", "Float::valueOf", "Object::toString");
    know("Double", "Double::valueOf", "Object::toString");
    know("BigDecimal", "BigDecimal::new", "Object::toString");
    know("BigInteger", "BigInteger::new", "Object::toString");
    know("UUID", "UUID::fromString", "Object::toString");
    know("byte[]", "PgText::bytes", "PgText::formatBytes");
    know("LocalDate", "PgText::localDate", "PgText::formatLocalDate");
    know("LocalTime", "PgText::localTime", "PgText::formatLocalTime");
    know("OffsetTime", "PgText::offsetTime", "PgText::formatOffsetTime");
    know("LocalDateTime", "PgText::localDateTime", "PgText::formatLocalDateTime");
    know("OffsetDateTime", "PgText::offsetDateTime", "PgText::formatOffsetDateTime");
    know("Instant", "PgText::instant", "PgText::formatInstant");
  }

  private final JavaSettings settings;
  private final JavaVocabulary vocabulary;
  private final JavaNames names;

  ChosenJavaTypes(JavaSettings settings, JavaVocabulary vocabulary, JavaNames names) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.names = names;
  }

  private static void know(String name, String parse, String format) {
    KNOWN.put(name, JavaType.text(name, parse, format));
  }

  /** The type that a configuration or a comment names. */
  JavaType of(String type) {
    String name = shortened(type);
    return converted(type, name)
        .or(() -> Optional.ofNullable(KNOWN.get(name)))
        .or(() -> settings.jdbc() ? Optional.empty() : Optional.of(unconverted(name)))
        .orElseThrow(() ->
            new EmitterException(
                ("Nothing is known of how text becomes a value of %1$s. Name a class with static"
                        + " methods fromText(String) and toText(%1$s), as by"
                        + " --option converters.%1$s=com.acme.Converter; or make records without JDBC"
                        + " by --option jdbc=false.")
                    .formatted(CommentText.visible(type))));
  }

  /** The type that a configuration names for a JSON column. */
  JavaType ofJson(String type) {
    String name = shortened(type);
    String all = settings.converters().get("json");
    if (all == null || settings.converters().containsKey(type) || name.equals("String")) {
      return of(type);
    }
    if (name.indexOf('<') >= 0) {
      throw new EmitterException(
          "%1$s has type arguments, which no class literal has: give it a converter of its own."
              .formatted(CommentText.visible(type)));
    }
    String converter = shortened(all);
    return JavaType.text(
        name,
        "json -> %s.fromText(json, %s.class)".formatted(converter, name),
        converter + "::toText");
  }

  private Optional<JavaType> converted(String type, String name) {
    return Optional.ofNullable(settings.converters().get(type))
        .map(this::shortened)
        .map(converter -> JavaType.text(name, converter + "::fromText", converter + "::toText"));
  }

  private static JavaType unconverted(String name) {
    return JavaType.text(name, "", "");
  }

  private String shortened(String type) {
    if (!TYPE.matcher(type).matches()
        || type.chars().filter(c -> c == '<').count()
            != type.chars().filter(c -> c == '>').count()) {
      throw new EmitterException(
          "\"%s\" is no Java type. Write it like com.acme.Money."
              .formatted(CommentText.visible(type)));
    }
    if (BOXED.containsKey(type)) {
      return BOXED.get(type);
    }
    return QUALIFIED
        .matcher(type)
        .replaceAll((MatchResult found) ->
            java.util.regex.Matcher.quoteReplacement(vocabulary.shortened(found.group(), names)));
  }
}
