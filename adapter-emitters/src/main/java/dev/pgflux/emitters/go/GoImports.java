package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages that one file uses, each by a name of its own. */
final class GoImports {
  private static final Pattern PACKAGE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern VERSION = Pattern.compile("v[0-9]+");

  private final Map<String, String> names = new TreeMap<>();
  private final UniqueNames taken =
      UniqueNames.keeping(
          Stream.concat(GoIdentifier.KEYWORDS.stream(), GoIdentifier.PREDECLARED.stream())
              .toList());

  /** A type with the names of packages in place of their paths in braces. */
  String shorten(String type) {
    return PACKAGE.matcher(type).replaceAll(match -> Matcher.quoteReplacement(use(match.group(1))));
  }

  /** The name of a package, which is imported from now on. */
  String use(String path) {
    String known = names.get(path);
    if (known != null) {
      return known;
    }
    String name = taken.claim(assumed(path));
    names.put(path, name);
    return name;
  }

  /** The names in use. */
  List<String> names() {
    return List.copyOf(names.values());
  }

  /** The name that Go's tools take a package to have, going by its path. */
  static String assumed(String path) {
    List<String> parts = List.of(path.split("/", -1));
    String last = parts.getLast();
    if (parts.size() > 1 && VERSION.matcher(last).matches()) {
      last = parts.get(parts.size() - 2);
    }
    String name = last.startsWith("go-") ? last.substring("go-".length()) : last;
    int end = 0;
    while (end < name.length()
        && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
      end++;
    }
    String identifier = name.substring(0, end);
    return GoIdentifier.isIdentifier(identifier) ? identifier : "pkg";
  }

  /** The declaration: the standard library's packages first, as goimports has it. */
  List<String> lines() {
    List<String> standard = new ArrayList<>();
    List<String> others = new ArrayList<>();
    names.forEach((path, name) -> {
      String line = GoText.quoted(path);
      String first = path.split("/", 2)[0];
      (first.contains(".") ? others : standard)
          .add(name.equals(assumed(path)) ? line : name + " " + line);
    });
    if (!standard.isEmpty() && !others.isEmpty()) {
      standard.add("");
    }
    standard.addAll(others);
    return standard;
  }
}
