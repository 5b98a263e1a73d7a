package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler takes the Java that is generated, without a warning, and it does what it says. */
@Tag("server")
class JavaToolchainTest {
  private static final String EVERYTHING = "--lang java --functions --insert-update-helpers ";

  private static final List<String> OPTIONS =
      List.of(
          "",
          "--column-case pascal --option domains=records --option nullness=none",
          "--column-case snake --option domains=records --option partitions=true"
              + " --readonly defaults",
          "--option jdbc=false --option partitions=true",
          "--readonly identity --option type-overrides.numeric=java.lang.String"
              + " --option type-overrides.timestamptz=java.time.Instant"
              + " --option json-shapes.shop.orders.doc=live.Document"
              + " --option column-types.shop.orders.matrix=java.lang.String"
              + " --option converters.json=live.Documents");

  @TempDir private Path folder;

  @Test
  void theCompilerTakesIt() throws Exception {
    for (String schema : List.of("shop", "hostile")) {
      try (CodeDatabase database = CodeDatabase.with(schema)) {
        for (int i = 0; i < OPTIONS.size(); i++) {
          Path sources = Files.createDirectories(folder.resolve(schema + i));
          database.generate(
              sources, EVERYTHING + OPTIONS.get(i) + " --package com.acme.db --out .");
          copy("Document.java", sources);
          copy("Documents.java", sources);
          compile(sources, folder.resolve(schema + i + ".classes"));
        }
      }
    }
  }

  @Test
  void rowsAreWrittenAndReadBackAndFunctionsCalled() throws Exception {
    try (CodeDatabase database = CodeDatabase.with("shop")) {
      database.generate(folder, EVERYTHING + "--out .");
      copy("LiveShop.java", folder);
      copy("TextRoundTrip.java", folder);
      Path classes = folder.resolve("classes");
      compile(folder, classes);
      for (String program : List.of("live.LiveShop", "dbgen.TextRoundTrip")) {
        run(program, classes, database.database().jdbcUrl());
      }
    }
  }

  /** Runs a program with the driver of these tests; it fails where it finds something amiss. */
  private static void run(String program, Path classes, String url) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, JavaToolchainTest.class.getClassLoader())) {
      loader
          .loadClass(program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {url});
    }
  }

  private static void copy(String name, Path folder) throws IOException {
    Path live = Files.createDirectories(folder.resolve("live"));
    String path = "/codegen/java/live/" + name;
    try (InputStream stream = JavaToolchainTest.class.getResourceAsStream(path)) {
      Files.write(live.resolve(name), Objects.requireNonNull(stream, path).readAllBytes());
    }
  }

  private static void compile(Path sources, Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units =
          files.getJavaFileObjectsFromPaths(javaFiles(sources));
      boolean good = compiler.getTask(messages, files, null, options(classes), null, units).call();
      assertThat(good).as(messages.toString()).isTrue();
    }
    assertThat(messages.toString()).isEmpty();
  }

  private static List<String> options(Path classes) throws IOException, URISyntaxException {
    Files.createDirectories(classes);
    File jspecify =
        new File(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return List.of(
        "-Xlint:all",
        "-Werror",
        "-proc:none",
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-cp",
        jspecify.toString(),
        "-d",
        classes.toString());
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
    }
  }
}
