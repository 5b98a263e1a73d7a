package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/migrations.md tells happens: its files are written, its commands typed. */
@Tag("server")
class MigrationStoryTest {
  private static final int VERSION = 18;
  private static final List<String> PEOPLE = List.of("alice", "bob", "production");
  private static final Pattern BLOCK =
      Pattern.compile("```(sql \\w+ \\S+|console)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(\\w+)\\$ (pg-flux|git merge) (.*)");
  private static final Pattern FILE = Pattern.compile("\\d{8}_\\d{6}_([a-z]+)");
  private static final Pattern TIME = Pattern.compile("\\d+ ms");

  @TempDir private Path folder;

  private final Map<String, Project> projects = new HashMap<>();

  /** Every file of the document is one of this run, made at another time. */
  private final Map<String, String> files = new HashMap<>();

  private List<String> shown = List.of();
  private int commands;

  @AfterEach
  void drop() {
    projects.values().forEach(Project::close);
  }

  @Test
  void theStoryHappensAsItIsTold() throws IOException {
    for (String person : PEOPLE) {
      projects.put(person, Project.on(VERSION, Files.createDirectories(folder.resolve(person))));
    }
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "migrations.md")));
    while (block.find()) {
      if (block.group(1).equals("console")) {
        block.group(2).lines().forEach(this::line);
      } else {
        String[] words = block.group(1).split(" ", -1);
        write(words[1], words[2], block.group(2));
      }
    }
    assertThat(commands).isGreaterThan(15);
  }

  private void write(String person, String file, String sql) throws IOException {
    List<String> people = person.equals("all") ? PEOPLE : List.of(person);
    for (String each : people) {
      Path path = folder.resolve(each).resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, sql);
    }
  }

  private void line(String line) {
    Matcher command = COMMAND.matcher(line);
    if (!command.matches()) {
      assertThat(shown).anyMatch(text -> text.contains(known(line)));
    } else if (command.group(2).equals("git merge")) {
      merge(command.group(3), command.group(1));
    } else {
      commands++;
      type(command.group(1), command.group(3));
    }
  }

  private void type(String person, String arguments) {
    Typed typed =
        Typed.in(folder.resolve(person), known(arguments) + " --db " + databaseOf(person));
    shown =
        Stream.concat(typed.out().lines(), typed.err().lines())
            .map(text -> TIME.matcher(text).replaceAll("# ms"))
            .toList();
  }

  /** What the document says, with the files of this run. */
  private String known(String text) {
    String known =
        FILE.matcher(text)
            .replaceAll(told -> files.computeIfAbsent(told.group(), _ -> latest(told.group(1))));
    return TIME.matcher(known).replaceAll("# ms");
  }

  /** The file of that label that no other one of the document stands for. */
  private String latest(String label) {
    return PEOPLE.stream()
        .flatMap(person ->
            Stream.ofNullable(folder.resolve(person).resolve("migrations").toFile().list()))
        .flatMap(Arrays::stream)
        .filter(name -> name.endsWith("_" + label + ".sql"))
        .map(name -> name.substring(0, name.length() - ".sql".length()))
        .filter(name -> !files.containsValue(name))
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new AssertionError("there is no migration " + label));
  }

  private String databaseOf(String person) {
    return Objects.requireNonNull(projects.get(person)).database().libpqUrl();
  }

  /** Takes over what the other has; here nobody changes what the other changed. */
  private void merge(String from, String to) {
    for (String part : List.of("schema", "migrations")) {
      Path source = folder.resolve(from).resolve(part);
      try (Stream<Path> files = Files.list(source)) {
        for (Path file : files.toList()) {
          Path target = folder.resolve(to).resolve(part).resolve(file.getFileName());
          Files.createDirectories(target.resolveSibling("."));
          boolean theirs = !Files.exists(target) || to.equals("production");
          if (theirs) {
            Files.writeString(target, Files.readString(file));
          }
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
