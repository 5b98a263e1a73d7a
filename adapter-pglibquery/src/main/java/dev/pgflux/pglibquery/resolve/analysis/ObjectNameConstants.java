package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.catalog.Relation;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Literals that name objects, such as {@code 'public.seq'::regclass}. */
public final class ObjectNameConstants {
  private final Analysis analysis;

  /**
   * Reads names for one fragment.
   *
   * @param analysis its state
   */
  public ObjectNameConstants(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Whether literals of a type name objects.
   *
   * @param type any type
   * @return true for regclass and its like
   */
  public static boolean areOf(DataType type) {
    return type.name().isBuiltIn() && !type.array() && type.name().name().value().startsWith("reg");
  }

  /**
   * The one spelling of such a literal; the object is noted as needed.
   *
   * @param type regclass and its like
   * @param literal the text
   * @return schema and name for what was found, else the literal
   */
  public String canonical(DataType type, String literal) {
    return find(type, literal).map(name -> Trees.name(name).value()).orElse(literal);
  }

  /**
   * Has the author's literal qualified.
   *
   * @param type regclass and its like
   * @param constant the author's A_Const
   */
  public void qualify(DataType type, Node constant) {
    String literal = constant.node("sval").map(it -> it.text("sval")).orElse("");
    find(type, literal)
        .filter(name -> !name.isBuiltIn())
        .ifPresent(name -> analysis.rewrites().set(constant, "sval", Trees.string(spelled(name))));
  }

  private Optional<QualifiedName> find(DataType type, String literal) {
    List<String> parts = parts(literal);
    if (parts.isEmpty() || type.array()) {
      return Optional.empty();
    }
    return switch (type.name().name().value()) {
      case "regclass" -> relation(parts);
      case "regtype" ->
          parts.stream().anyMatch(part -> part.indexOf(' ') >= 0)
              ? Optional.empty()
              : analysis
                  .catalog()
                  .findType(parts, analysis.path())
                  .filter(found -> !found.array())
                  .map(found -> {
                    analysis.refer(found);
                    return found.name();
                  });
      case "regproc" -> routine(parts);
      case "regcollation" -> analysis.catalog().findCollation(parts, analysis.path());
      case "regconfig", "regdictionary" -> builtIn(parts);
      default -> Optional.empty();
    };
  }

  private Optional<QualifiedName> relation(List<String> parts) {
    Optional<String> schema =
        parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty();
    Optional<Relation> found =
        analysis.catalog().findRelation(schema, parts.getLast(), analysis.path());
    found.ifPresent(relation -> analysis.refer(relation.id()));
    return found
        .map(Relation::name)
        .or(() -> schema.map(name -> QualifiedName.of(name, parts.getLast())));
  }

  private Optional<QualifiedName> routine(List<String> parts) {
    List<Signature> found = analysis.catalog().routines(parts, analysis.path());
    return found.size() == 1 ? Optional.of(found.getFirst().name()) : Optional.empty();
  }

  private static Optional<QualifiedName> builtIn(List<String> parts) {
    boolean qualified = parts.size() == 2 && parts.getFirst().equals("pg_catalog");
    return qualified ? Optional.of(QualifiedName.builtIn(parts.getLast())) : Optional.empty();
  }

  /**
   * A name as such a literal has it.
   *
   * @param name schema and name
   * @return both, quoted where they have to be
   */
  public static String spelled(QualifiedName name) {
    return quoted(name.schema()) + "." + quoted(name.name());
  }

  /**
   * The parts of a name in a literal: dotted, quoted or folded to lower case ({@code
   * stringToQualifiedNameList}).
   *
   * @param literal the text
   * @return the parts; empty for what is no name
   */
  public static List<String> parts(String literal) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;

    String text = literal.strip();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          part.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);

      } else {
        part.append(quoted ? c : Character.toLowerCase(c));
      }
    }
    parts.add(part.toString());
    return quoted || parts.stream().anyMatch(String::isEmpty) ? List.of() : parts;
  }

  private static String quoted(Identifier name) {
    String value = name.value();
    boolean plain =
        !value.isEmpty()
            && !Character.isDigit(value.charAt(0))
            && value
                .chars()
                .allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
