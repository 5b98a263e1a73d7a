package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SchemaParser.Options;
import dev.pgflux.ports.spi.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parses files with what they include into lists of statements, collecting every error. */
final class ScriptLoader {
  private static final String HINT = "@renamed";

  /** Each costs another look at the file. */
  private static final int MOST_OLDER_NAMES = 200;

  private record Loaded(String path, List<ScriptStatement> statements) {}

  private final PgQuery parser;
  private final IncludeReader includes;
  private final Options options;
  private final Map<String, SourceFile> given;
  private final Collection<Diagnostic> problems = new ConcurrentLinkedQueue<>();
  private final Set<String> included = ConcurrentHashMap.newKeySet();

  ScriptLoader(PgQuery parser, IncludeReader includes, Options options, List<SourceFile> files) {
    this.parser = parser;
    this.includes = includes;
    this.options = options;
    this.given =
        files.stream()
            .collect(
                Collectors.toMap(
                    file -> normal(file.path()), Function.identity(), (first, again) -> first));
  }

  /** One list of statements for each file that no other one includes, in the order of the files. */
  List<List<ScriptStatement>> load(List<SourceFile> files) {
    List<Loaded> loaded =
        files.parallelStream()
            .map(file -> new Loaded(normal(file.path()), load(file, List.of())))
            .toList();
    if (!problems.isEmpty()) {
      throw new SchemaException(problems.stream().sorted(DiagnosticOrder.of(files)).toList());
    }
    return loaded.stream()
        .filter(one -> !included.contains(one.path()))
        .map(Loaded::statements)
        .toList();
  }

  private List<ScriptStatement> load(SourceFile file, List<String> chain) {
    return load(file, chain, MOST_OLDER_NAMES);
  }

  private List<ScriptStatement> load(SourceFile file, List<String> chain, int retries) {
    PsqlScript script = PsqlScanner.scan(file.content());
    SourceLines lines = new SourceLines(file.path(), file.content());
    for (PsqlScript.Refusal refusal : script.refusals()) {
      refuse(lines, refusal);
    }
    List<String> path = new ArrayList<>(chain);
    path.add(normal(file.path()));
    try {
      ParsedSql parsed = parser.parse(script.sql());
      List<SqlComment> hints =
          script.sql().contains(HINT)
              ? parser.comments(script.sql()).stream()
                  .filter(comment -> comment.text().contains(HINT))
                  .toList()
              : List.of();
      ParsedFile parsedFile = new ParsedFile(file.path(), lines, parsed.source(), hints);
      return merge(parsedFile, parsed.statements(), script.includes(), path);
    } catch (SqlSyntaxException refused) {
      Optional<SourceFile> requoted = retries == 0 ? Optional.empty() : requoted(file, refused);
      if (requoted.isPresent()) {
        return load(requoted.get(), chain, retries - 1);
      }
      problems.add(syntaxError(file, lines, refused));
      return List.of();
    }
  }

  private static Optional<SourceFile> requoted(SourceFile file, SqlSyntaxException refused) {
    return refused
        .position()
        .flatMap(position -> OlderNames.quoted(file.content(), position.offset()))
        .map(content -> new SourceFile(file.path(), content));
  }

  private static Diagnostic syntaxError(
      SourceFile file, SourceLines lines, SqlSyntaxException refused) {
    return refused
        .position()
        .map(position ->
            lines.diagnostic(Severity.ERROR, refused.reason(), position.offset(), Optional.empty()))
        .orElseGet(() ->
            lines.diagnostic(
                Severity.ERROR, file.path() + ": " + refused.reason(), 0, Optional.empty()));
  }

  private void refuse(SourceLines lines, PsqlScript.Refusal refusal) {
    if (refusal.data() && options.acceptDataStatements()) {
      return;
    }
    String message =
        refusal.data()
            ? refusal.command() + " moves data and is not part of a schema"
            : "psql's " + refusal.command() + " is not understood: schema files are not run";
    Optional<String> advice =
        Optional.of(
            refusal.data()
                ? "Remove it, or pass over data with --accept-data-statements."
                : "Write out the branch that is meant.");
    problems.add(lines.diagnostic(Severity.ERROR, message, refusal.offset(), advice));
  }

  /** Puts the statements of included files where the including file names them. */
  private List<ScriptStatement> merge(
      ParsedFile file,
      List<ParsedStatement> statements,
      List<PsqlScript.Include> inclusions,
      List<String> chain) {
    List<ScriptStatement> merged = new ArrayList<>();
    int next = 0;
    for (ParsedStatement statement : statements) {
      while (next < inclusions.size() && inclusions.get(next).offset() < statement.startOffset()) {
        merged.addAll(include(file, inclusions.get(next++), chain));
      }
      merged.add(
          new ScriptStatement(
              file, statement.statement(), statement.startOffset(), statement.endOffset()));
    }
    for (PsqlScript.Include inclusion : inclusions.subList(next, inclusions.size())) {
      merged.addAll(include(file, inclusion, chain));
    }
    return merged;
  }

  private List<ScriptStatement> include(
      ParsedFile file, PsqlScript.Include inclusion, List<String> chain) {
    Optional<SourceFile> found = find(file.path(), inclusion);
    if (found.isEmpty()) {
      String what = inclusion.path().isEmpty() ? "no file is named" : inclusion.path();
      problem(file, inclusion, "the included file cannot be read: " + what);
      return List.of();
    }
    String path = normal(found.get().path());
    if (chain.contains(path)) {
      problem(
          file,
          inclusion,
          "files include each other: " + String.join(" -> ", chain) + " -> " + path);
      return List.of();
    }
    included.add(path);
    return load(found.get(), chain);
  }

  private Optional<SourceFile> find(String including, PsqlScript.Include inclusion) {
    if (inclusion.path().isEmpty()) {
      return Optional.empty();
    }
    String beside = sibling(including, inclusion.path());
    return Optional.ofNullable(given.get(beside))
        .or(() ->
            inclusion.relative()
                ? Optional.empty()
                : Optional.ofNullable(given.get(normal(inclusion.path()))))
        .or(() -> includes.read(including, inclusion.path(), inclusion.relative()));
  }

  private void problem(ParsedFile file, PsqlScript.Include inclusion, String message) {
    problems.add(
        file.lines().diagnostic(Severity.ERROR, message, inclusion.offset(), Optional.empty()));
  }

  private static String sibling(String including, String path) {
    try {
      return Path.of(including).resolveSibling(path).normalize().toString();
    } catch (InvalidPathException impossible) {
      return path;
    }
  }

  private static String normal(String path) {
    try {
      return Path.of(path).normalize().toString();
    } catch (InvalidPathException impossible) {
      return path;
    }
  }
}
