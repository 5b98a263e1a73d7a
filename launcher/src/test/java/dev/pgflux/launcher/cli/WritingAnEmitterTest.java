package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.launcher.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/writing-an-emitter.md tells works: its files are written, its commands typed. */
@Tag("server")
class WritingAnEmitterTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(console|(?:java|text|sql|xml) (?:= )?\\S+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CELLS = Pattern.compile(" {2,}");

  @TempDir private Path folder;

  private List<String> shown = List.of();
  private int commands;

  @Test
  void anEmptyFolderBecomesAWorkingJar() throws Exception {
    Path document = Path.of("..", "docs", "writing-an-emitter.md");
    try (TestDatabase database = TestServers.createDatabase(18)) {
      Matcher block = BLOCK.matcher(Files.readString(document));
      while (block.find()) {
        String[] words = block.group(1).split(" ", -1);
        if (words[0].equals("console")) {
          for (String line : block.group(2).lines().toList()) {
            line(line, database);
          }
        } else if (words[1].equals("=")) {
          assertThat(folder.resolve(words[2])).hasContent(block.group(2));
        } else {
          Path file = folder.resolve(words[1]);
          Files.createDirectories(file.getParent());
          Files.writeString(file, block.group(2));
        }
      }
    }
    assertThat(commands).isEqualTo(5);
    assertThat(Files.readString(folder.resolve("pom.xml")))
        .contains("<pgflux.version>" + version() + "</pgflux.version>");
    keepsTheContract();
  }

  private static String version() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("..", "pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private void line(String line, TestDatabase database) throws IOException {
    if (!line.startsWith("$ ")) {
      List<String> cells = CELLS.splitAsStream(line).toList();
      assertThat(shown).as(line).anyMatch(text -> cells.stream().allMatch(text::contains));
      return;
    }
    commands++;
    String[] words = line.substring(2).split(" ", 2);
    switch (words[0]) {
      case "mkdir" -> Files.createDirectories(folder.resolve(words[1].replace("-p ", "")));
      case "javac", "jar" -> tool(words[0], words[1]);
      case "pg-flux" -> {
        String arguments = words[1];
        boolean generating = arguments.contains("--lang");
        Typed typed =
            Typed.in(folder, arguments + (generating ? " --db " + database.libpqUrl() : ""));
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
        shown = Stream.concat(typed.out().lines(), typed.err().lines()).toList();
      }
      default -> throw new AssertionError(line);
    }
  }

  /** Runs a program of the JDK; its paths are those of the folder. */
  private void tool(String program, String arguments) {
    List<String> all =
        Arrays.stream(arguments.split(" ", -1))
            .map(argument -> argument.equals("\"$PGFLUX/lib/*\"") ? classPath() : located(argument))
            .toList();
    run(program, all);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private String located(String argument) {
    boolean path = Stream.of("src/", "classes", ".pg-flux/").anyMatch(argument::startsWith);
    return path ? folder.resolve(argument).toString() : argument;
  }

  private static void run(String program, List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream output = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int result =
        ToolProvider.findFirst(program)
            .orElseThrow()
            .run(output, output, arguments.toArray(String[]::new));
    assertThat(result).as(bytes.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Runs the tests of the reader's emitter. */
  private void keepsTheContract() throws Exception {
    Path classes = folder.resolve("test-classes");
    run(
        "javac",
        List.of(
            "--release",
            "25",
            "-proc:none",
            "-cp",
            classPath() + File.pathSeparator + folder.resolve("classes"),
            "-d",
            classes.toString(),
            folder.resolve("src/test/java/com/acme/DictionaryEmitterTest.java").toString()));
    URL[] urls = {folder.resolve("classes").toUri().toURL(), classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      Class<?> test = loader.loadClass("com.acme.DictionaryEmitterTest");
      Constructor<?> constructor = test.getDeclaredConstructor();
      constructor.setAccessible(true);
      int tests = 0;
      for (Class<?> type = test; type != null; type = type.getSuperclass()) {
        for (Method method : type.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Test.class)) {
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
            tests++;
          }
        }
      }
      assertThat(tests).isGreaterThan(9);
    }
  }
}
