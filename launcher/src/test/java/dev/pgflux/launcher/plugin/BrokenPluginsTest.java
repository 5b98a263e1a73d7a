package dev.pgflux.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a plugin does, one message names its jar, and the others do their work. */
class BrokenPluginsTest {

  private static final String FINE =
      """
      @Override public int pluginVersion() { return PluginVersion.MAJOR; }
      @Override public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) { return List.of(); }
      """;
  private static final String NAMED =
      FINE + "@Override public String name() { return \"some-name\"; }";

  @TempDir private Path folder;

  /** What emitters do, and a part of what is said of it. */
  private static Map<String, Emission> emissions() {
    Map<String, Emission> all = new TreeMap<>();
    all.put("climbs", new Emission("return List.of(file(\"../x\"));", "\"../x\""));
    all.put("climbs-inside", new Emission("return List.of(file(\"a/../../x\"));", "a/../../x"));
    all.put("absolute", new Emission("return List.of(file(\"/etc/x\"));", "\"/etc/x\""));
    all.put("drive", new Emission("return List.of(file(\"C:x\"));", "\"C:x\""));
    all.put("backslash", new Emission("return List.of(file(\"a\\\\x\"));", "not a plain path"));
    all.put("device", new Emission("return List.of(file(\"con.txt\"));", "\"con.txt\""));
    all.put("twice", new Emission("return List.of(file(\"x\"), file(\"X\"));", "one file on some"));
    all.put(
        "folder",
        new Emission("return List.of(file(\"x\"), file(\"x/y\"));", "in a folder of that"));
    all.put(
        "many",
        new Emission("return Collections.nCopies(Integer.MAX_VALUE, file(\"x\"));", "more than"));
    all.put(
        "large",
        new Emission(
            "return Collections.nCopies(100, new GeneratedFile(\"x\", \"y\".repeat(9_000_000)));",
            "more than"));
    all.put("nothing", new Emission("return null;", "returned null"));
    all.put("nothing-in-it", new Emission("return Arrays.asList(file(\"x\"), null);", "null"));
    all.put("no-path", new Emission("return List.of(new GeneratedFile(null, \"\"));", "null"));
    all.put("throws", new Emission("throw new IllegalStateException(\"o no\");", "o no"));
    all.put("refuses", new Emission("throw new EmitterException(\"not\\u001b[31m me\");", "not"));
    all.put("asserts", new Emission("throw new AssertionError(\"never\");", "never"));
    all.put(
        "sneaks", new Emission("sneak(new java.io.IOException(\"disk\")); return null;", "disk"));
    all.put("deep", new Emission("deeper(0); return null;", "StackOverflowError"));
    all.put(
        "greedy",
        new Emission(
            "return List.of(file(\"\" + new long[Integer.MAX_VALUE].length));", "OutOfMemory"));
    all.put(
        "cruel",
        new Emission(
            "throw new RuntimeException() { @Override public String toString() { throw this; } };",
            "failed"));
    all.put("lacks", new Emission("return List.of(file(Helper.TEXT));", "Helper"));
    return all;
  }

  private record Emission(String statements, String message) {}

  @Test
  @Tag("server")
  void aFailureIsOneMessageAndTheOthersWriteTheirFiles() throws IOException {
    Map<String, Emission> emissions = emissions();
    for (Map.Entry<String, Emission> emission : emissions.entrySet()) {
      PluginJar.emitting(jar(emission.getKey()), emission.getValue().statements());
    }
    PluginJar.withoutHelper(jar("lacks"));
    PluginJar.emitting(jar("good"), "return List.of(file(\"good.txt\"));");

    Typed typed = generate("good," + String.join(",", emissions.keySet()));

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(folder.resolve("out").resolve("good.txt")).exists();
    assertThat(folder.resolve("out").toFile().list()).containsExactly("good.txt");
    List<String> errors = typed.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertThat(errors).hasSize(emissions.size());
    emissions.forEach((name, emission) ->
        assertThat(errors)
            .as(name)
            .filteredOn(line -> line.contains(jar(name).toString()))
            .singleElement()
            .asString()
            .contains("The emitter " + name + " (")
            .contains(emission.message())
            .doesNotContain("\u001b")
            .endsWith("."));
  }

  @Test
  @Tag("server")
  void anEmitterAloneThatFailsIsAnError() throws IOException {
    PluginJar.emitting(jar("throws"), "throw new IllegalStateException(\"o no\");");

    Typed typed = generate("throws");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err()).contains("o no").contains(jar("throws").toString());
  }

  @Test
  @Tag("server")
  void anEmitterIsAskedOnceWhatItsOptionsAre() throws IOException {
    PluginJar.build(
        jar("changes"),
        FINE.replace(
                "return List.of();",
                "return List.of(new GeneratedFile(\"x.txt\", options.text(\"first\")));")
            + """
            private static int asked;
            @Override public String name() { return asked == 0 ? "changes" : "other"; }
            @Override public List<EmitterOption> options() {
              return asked++ == 0 ? List.of(EmitterOption.text("first", "1", "doc")) : null;
            }
            """);

    Typed typed = generate("changes");

    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("out").resolve("x.txt")).hasContent("1");
  }

  @Test
  void whatCannotBeLoadedIsOneMessageEach() throws IOException {
    Map<String, String> broken = new TreeMap<>();
    broken.put("no-name", FINE + "@Override public String name() { return null; }");
    broken.put(
        "throwing-name", FINE + "@Override public String name() { throw new Error(\"who?\"); }");
    broken.put("no-description", NAMED + "@Override public String description() { return null; }");
    broken.put("no-options", NAMED + options("return null;"));
    broken.put("null-option", NAMED + options("return Collections.singletonList(null);"));
    broken.put(
        "option-twice",
        NAMED
            + options("return Collections.nCopies(2, EmitterOption.flag(\"x\", true, \"doc\"));"));
    broken.put(
        "option-name",
        NAMED + options("return List.of(EmitterOption.flag(\"X y\", true, \"doc\"));"));
    broken.put(
        "option-default",
        NAMED
            + options(
                "return List.of(new EmitterOption(\"x\", EmitterOption.Type.FLAG, List.of(), \"doc\", Optional.of(\"2\")));"));
    broken.put(
        "options-for-ever",
        NAMED
            + options(
                "return Collections.nCopies(Integer.MAX_VALUE, EmitterOption.flag(\"x\", true, \"doc\"));"));
    broken.put("initializer", NAMED + "static int never = 1 / Integer.parseInt(\"0\");");
    broken.put("constructor", NAMED + "{ if (true) throw new StackOverflowError(\"deep\"); }");
    for (Map.Entry<String, String> plugin : broken.entrySet()) {
      PluginJar.build(jar(plugin.getKey()), plugin.getValue());
    }
    PluginJar.changed(
        PluginJar.build(jar("newer-java"), NAMED),
        bytes -> {
          bytes[7] = 99;
          return bytes;
        });
    PluginJar.changed(PluginJar.build(jar("torn"), NAMED), bytes -> Arrays.copyOf(bytes, 40));
    PluginJar.build(jar("good"), "PluginVersion.MAJOR", "\"good\"");

    Emitters emitters = EmitterLoader.load(new PluginFolders(List.of(plugins()), List.of()));

    assertThat(emitters.schema("good")).isNotNull();
    broken.put("newer-java", "");
    broken.put("torn", "");
    for (String name : broken.keySet()) {
      assertThat(emitters.problems())
          .as(name)
          .filteredOn(problem -> problem.contains(jar(name).toString()))
          .singleElement()
          .asString()
          .matches("(?s).*(?:[Tt]ake another|remove it).*");
    }
    assertThat(emitters.problems()).hasSize(broken.size());
  }

  private static String options(String statements) {
    return "@Override public List<EmitterOption> options() { " + statements + " }";
  }

  private Path plugins() throws IOException {
    return Files.createDirectories(folder.resolve("jars"));
  }

  private Path jar(String name) {
    try {
      return plugins().resolve(name + ".jar");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Typed generate(String languages) {
    try (TestDatabase database = TestServers.createDatabase(18)) {
      return Typed.in(
          folder,
          "gen --lang %s --plugin-dir jars --out out --db %s"
              .formatted(languages, database.libpqUrl()));
    }
  }
}
