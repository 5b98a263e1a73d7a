package dev.pgflux.launcher.codegen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rust takes what the example plugin generates. In each build rustfmt reads it, which knows the
 * grammar; with {@code -Dproof=full} cargo compiles it against sqlx, which takes minutes, and the
 * program puts rows into a database and reads them back.
 */
@Tag("server")
class RustToolchainTest {
  private static final String MOST = "--functions --option insert-structs=true";

  @TempDir private Path folder;

  @Test
  void theGrammarIsRusts() throws Exception {
    Toolchain.require("rustfmt");
    try (CodeDatabase shop = CodeDatabase.with("shop");
        CodeDatabase hostile = CodeDatabase.with("hostile")) {
      generate(shop, hostile);
    }
    List<String> command = new ArrayList<>(List.of("rustfmt", "--edition", "2021"));
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      files
          .filter(file -> file.toString().endsWith(".rs") && !file.endsWith("main.rs"))
          .forEach(file -> command.add(file.toString()));
    }
    Toolchain.run(folder, command.toArray(String[]::new));
  }

  @Test
  void cargoTakesItAndRowsComeBack() throws Exception {
    assumeTrue(System.getProperty("proof", "").equals("full"), "it takes minutes");
    Toolchain.require("cargo");
    try (CodeDatabase shop = CodeDatabase.with("shop");
        CodeDatabase hostile = CodeDatabase.with("hostile")) {
      generate(shop, hostile);
      copy("Cargo.toml", folder.resolve("Cargo.toml"));
      copy("main.rs", folder.resolve("src").resolve("main.rs"));
      Toolchain.run(
          folder,
          "env",
          "SHOP_URL=" + shop.database().libpqUrl(),
          "HOSTILE_URL=" + hostile.database().libpqUrl(),
          "cargo",
          "run",
          "--quiet");
    }
  }

  private void generate(CodeDatabase shop, CodeDatabase hostile) throws IOException {
    shop.generate(folder, "--lang rust --out src/shop " + MOST);
    hostile.generate(folder, "--lang rust --out src/hostile " + MOST);
    shop.generate(
        folder,
        "--lang rust --out src/alias --column-case camel --option modules=schemas --option domains=alias"
            + " --option array-elements=nullable --option numeric=f64 --option partitions=true "
            + MOST);
    hostile.generate(
        folder,
        "--lang rust --out src/others --column-case pascal --option modules=schemas --option numeric=text "
            + MOST);
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream stream =
        RustToolchainTest.class.getResourceAsStream("/codegen/rust/" + name)) {
      Files.copy(Objects.requireNonNull(stream, name), target);
    }
  }
}
