package dev.pgflux.launcher.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Generated Python: mypy takes it, Python runs it, and rows go to a server and come back. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class PythonToolchainTest {

  private static final String ALL = "--lang python --schemas * --functions --option async=true ";

  private static final List<String> OPTIONS =
      List.of(
          "",
          "--null-style optional --enum-style enum --column-case camel --readonly all"
              + " --option partitions=true",
          "--column-case pascal --readonly identity"
              + " --option type-overrides.numeric=shapes.Money"
              + " --option type-overrides.timestamptz=datetime.datetime"
              + " --option json-shapes.shop.orders.doc=shapes.Document"
              + " --option column-types.product.tags=list[str]");

  /** What Python and mypy are run with; packages are installed once. */
  @TempDir private static Path folder;

  @BeforeAll
  static void install() throws Exception {
    Toolchain.requirePython();
    copy("requirements.txt");
    copy("shapes.py");
    copy("live.py");
    Toolchain.run(folder, "python3", "-m", "venv", "venv");
    Toolchain.run(
        folder,
        program("python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        "requirements.txt");
  }

  private static String program(String name) {
    return folder.resolve("venv/bin").resolve(name).toString();
  }

  private static void copy(String name) throws IOException {
    try (InputStream stream =
        PythonToolchainTest.class.getResourceAsStream("/codegen/python/" + name)) {
      Files.write(folder.resolve(name), Objects.requireNonNull(stream, name).readAllBytes());
    }
  }

  @Test
  void whatIsGeneratedIsTypedAndRuns() throws Exception {
    List<String> packages = new ArrayList<>();
    for (String schema : List.of("shop", "hostile")) {
      try (CodeDatabase database = CodeDatabase.with(schema)) {
        for (String options : OPTIONS) {
          String name = options.isEmpty() ? schema : schema + packages.size();
          database.generate(folder, ALL + options + " --out " + name);
          packages.add(name);
        }
        if (schema.equals("shop")) {
          Toolchain.run(folder, program("python"), "live.py", database.database().libpqUrl());
        }
      }
    }
    packages.forEach(PythonToolchainTest::importAll);
    checkTypes("", packages);
    checkTypes("plugins = pydantic.mypy\n", packages);
  }

  private static void importAll(String name) {
    try {
      Toolchain.run(
          folder,
          program("python"),
          "-W",
          "error",
          "-c",
          "import %1$s.async_functions; from %1$s import *".formatted(name));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void checkTypes(String settings, List<String> packages) throws Exception {
    Files.writeString(folder.resolve("mypy.ini"), "[mypy]\nstrict = True\n" + settings);
    List<String> command = new ArrayList<>(List.of(program("mypy"), "--config-file", "mypy.ini"));
    command.addAll(List.of("live.py", "shapes.py"));
    command.addAll(packages);
    Toolchain.run(folder, command.toArray(String[]::new));
  }
}
