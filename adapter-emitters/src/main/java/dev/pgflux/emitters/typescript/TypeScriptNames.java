package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.NameWords;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One name for everything that is exported, also where letter case makes no difference. Types that
 * would be called alike in several schemas have their schema in front, save those of public, so
 * that a new table in one schema renames nothing in another.
 */
final class TypeScriptNames {
  /** What a type's name may have behind it, with which its other exports are called. */
  private static final List<String> SUFFIXES =
      List.of(
          "",
          "Insert",
          "Update",
          "Id",
          "Labels",
          "Columns",
          "Codec",
          "Schema",
          "InsertSchema",
          "UpdateSchema",
          "Result");

  /** Types of JavaScript that nobody wants hidden, and what generated code calls by its name. */
  private static final Set<String> RESERVED =
      Set.of(
          ("Object String Number Boolean Symbol BigInt Function Date RegExp Error Promise Array"
                  + " ReadonlyArray Map Set WeakMap WeakSet Record Partial Required Readonly Pick"
                  + " Omit Exclude Extract NonNullable Parameters ReturnType Awaited Buffer"
                  + " ArrayBuffer Uint8Array Math JSON Json Intl Reflect Proxy Iterator Temporal"
                  + " Console Window Document Element Event Node Request Response URL Infinity NaN"
                  + " Interval Point Circle Range RangeBounds Brand Queryable TypeParsers Database"
                  + " Keys Column Columns Codec OwnType Argument typeParsers fromRow toParameters"
                  + " keys text json point circle builtIn parsed arrayOf compositeOf rangeOf"
                  + " multirangeOf withOwnTypes scalar scalars row rows record call first args db z float"
                  + " atMost digits bytes interval withBuiltIns toParameter globalThis undefined")
              .split(" "));

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract any as async await boolean break case catch class const continue debugger"
                  + " declare default delete do else enum eval export extends false finally for"
                  + " from function get if implements import in instanceof interface is let new"
                  + " null number object of package private protected public return set static"
                  + " string super switch symbol this throw true try type typeof undefined unknown"
                  + " var void while with yield arguments never require module exports")
              .split(" "));

  private static final Set<String> FOLDED_RESERVED =
      RESERVED.stream().map(TypeScriptNames::folded).collect(Collectors.toSet());

  private record Key(boolean row, String schema, String name) {}

  private record Wish(Key key, String name) {}

  private final Map<Key, String> names = new HashMap<>();
  private final UniqueNames taken = UniqueNames.ignoringCase(RESERVED);

  /** Names types and rows. */
  static TypeScriptNames of(List<? extends NamedModel> models) {
    TypeScriptNames names = new TypeScriptNames();
    List<Wish> wishes = new ArrayList<>();
    for (NamedModel model : models) {
      wishes.add(wish(model instanceof RowModel, model.schema(), model.name()));
      if (model instanceof RangeModel range) {
        wishes.add(wish(false, range.schema(), range.multirange()));
      }
    }
    Map<String, Set<String>> schemas =
        wishes.stream()
            .collect(
                Collectors.groupingBy(
                    wish -> folded(wish.name()),
                    Collectors.mapping(wish -> wish.key().schema(), Collectors.toSet())));
    for (Wish wish : wishes) {
      boolean shared = schemas.getOrDefault(folded(wish.name()), Set.of()).size() > 1;
      boolean plain = !shared || wish.key().schema().equals("public");
      names.names.put(wish.key(), names.claim(wish.key().schema(), wish.name(), plain));
    }
    return names;
  }

  private static Wish wish(boolean row, String schema, String name) {
    return new Wish(new Key(row, schema, name), pascal(name));
  }

  /** The name of a type or row, if it has one. */
  Optional<String> find(TypeModel type) {
    boolean row = type.kind() == TypeModel.Kind.ROW;
    return Optional.ofNullable(names.get(new Key(row, type.schema(), type.name())));
  }

  /** The name of a model that was named. */
  String of(NamedModel model) {
    return Objects.requireNonNull(
        names.get(new Key(model instanceof RowModel, model.schema(), model.name())));
  }

  /** The name of a range's multirange. */
  String multirange(RangeModel range) {
    return Objects.requireNonNull(names.get(new Key(false, range.schema(), range.multirange())));
  }

  /** A function's name, which no other export has. */
  String function(String schema, String name, boolean plain) {
    String claimed = first(claim(schema, name, plain), false);
    return KEYWORDS.contains(claimed) ? claimed + "_" : claimed;
  }

  /** A name, if no export has it. */
  boolean isFree(String name) {
    return !taken.has(name);
  }

  private String claim(String schema, String name, boolean plain) {
    boolean reserved = FOLDED_RESERVED.contains(folded(name));
    String wanted = plain && !reserved ? name : pascal(schema) + name;
    String candidate = wanted;
    for (int number = 2; SUFFIXES.stream().map(candidate::concat).anyMatch(taken::has); number++) {
      candidate =
          wanted + (Character.isDigit(wanted.charAt(wanted.length() - 1)) ? "_" : "") + number;
    }
    SUFFIXES.stream().map(candidate::concat).forEach(taken::claim);
    return candidate;
  }

  /** The name of a constant that belongs to a type. */
  static String constant(String type, String suffix) {
    return first(type, false) + suffix;
  }

  /** A PostgreSQL name as the name of a type; one without letters and digits by its code points. */
  static String pascal(String name) {
    String pascal = NameWords.of(name).pascal();
    if (pascal.isEmpty()) {
      return name.codePoints().mapToObj("U%x"::formatted).collect(Collectors.joining());
    }
    return Character.isUnicodeIdentifierStart(pascal.codePointAt(0)) ? pascal : "_" + pascal;
  }

  static String first(String name, boolean capital) {
    int point = name.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(capital ? Character.toTitleCase(point) : Character.toLowerCase(point))
        .append(name, Character.charCount(point), name.length())
        .toString();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
