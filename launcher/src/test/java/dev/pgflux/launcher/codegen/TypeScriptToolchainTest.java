package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The compiler takes what is generated, in its strictest form and with every option; zod's schemas
 * infer to the types; and a program made of them writes to a database what it reads from it.
 */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class TypeScriptToolchainTest {

  private static final String ALL = "--functions --insert-update-helpers --validators zod ";

  /** Below the folder's name, what is asked for; the part before _ is the schema. */
  private static final Map<String, String> SETS =
      new TreeMap<>(
          Map.of(
              "shop_plain", ALL,
              "shop_camel",
                  ALL
                      + "--branded-ids --option structures=parsed --bigint-as bigint --column-case camel"
                      + " --null-style optional --enum-style const-object --readonly all",
              "shop_temporal",
                  ALL
                      + "--branded-ids --option structures=parsed --bigint-as number --date-as temporal"
                      + " --column-case pascal --null-style undefined --enum-style ts-enum"
                      + " --readonly defaults",
              "shop_types", "--option partitions=true --date-as string --readonly identity",
              "hostile_plain", ALL,
              "hostile_parsed",
                  ALL
                      + "--branded-ids --option structures=parsed --column-case camel --null-style undefined"
                      + " --enum-style ts-enum --readonly generated",
              "hostile_object", ALL + "--column-case pascal --enum-style const-object"));

  /** A schema's name, and the type that it is for. */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "^export const (\\S+Schema)(?:: z\\.ZodType<(\\S+)> = | = [\\s\\S]*?satisfies z\\.ZodType<(\\S+)>;)",
          Pattern.MULTILINE);

  private static final String EXACTLY =
      """
      import type { z } from "zod";
      import type * as generated from "./index.js";
      type Equal<A, B> =
        (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      """;

  @TempDir private Path folder;

  @Test
  void theCompilerTakesItAndRowsComeBackAsTheyWereWritten() throws Exception {
    Toolchain.require("node", "npm");
    Toolchain.requireSuccess(
        "node", "-e", "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)");
    for (String name :
        List.of("package.json", "package-lock.json", "tsconfig.json", "src/live.ts")) {
      copy(name);
    }
    Toolchain.run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    try (CodeDatabase shop = CodeDatabase.with("shop");
        CodeDatabase hostile = CodeDatabase.with("hostile")) {
      for (Map.Entry<String, String> set : SETS.entrySet()) {
        CodeDatabase database = set.getKey().startsWith("shop") ? shop : hostile;
        database.generate(folder, "--lang ts --out src/" + set.getKey() + " " + set.getValue());
        if (set.getValue().startsWith(ALL)) {
          expectExactTypes(folder.resolve("src").resolve(set.getKey()));
        }
      }
      Toolchain.run(folder, "node_modules/.bin/tsc");
      String written =
          Toolchain.run(
              folder,
              "node",
              "dist/live.js",
              shop.database().libpqUrl(),
              hostile.database().libpqUrl());
      assertThat(written).contains("everything came back as it was written");
    }
  }

  private void copy(String path) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    String resource = "/codegen/ts/" + target.getFileName();
    try (InputStream stream = TypeScriptToolchainTest.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(stream, resource), target);
    }
  }

  /** Writes a file that the compiler refuses unless every schema infers to its type exactly. */
  private static void expectExactTypes(Path generated) {
    List<String> lines = new ArrayList<>();
    Matcher schemas = SCHEMA.matcher(read(generated.resolve("schemas.ts")));
    while (schemas.find()) {
      String type = schemas.group(2) == null ? schemas.group(3) : schemas.group(2);
      lines.add(
          "export const c%d: Equal<z.infer<typeof generated.%s>, generated.%s> = true;"
              .formatted(lines.size(), schemas.group(1), type));
    }
    assertThat(lines).hasSizeGreaterThan(20);
    write(generated.resolve("exactly.ts"), EXACTLY + String.join("\n", lines) + "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
