package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Go's own tools take the Go that is generated, and it does what it says. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class GoToolchainTest {
  private static final String EVERYTHING = "--lang go --functions --insert-update-helpers ";

  private static final List<String> OPTIONS =
      List.of(
          "",
          "--orm-tags bun --omitempty all --readonly identity --column-case camel"
              + " --option partitions=true",
          "--orm-tags gorm --omitempty nullable --readonly all --column-case pascal --package p",
          "--orm-tags ent --omitempty defaults --readonly defaults"
              + " --option type-overrides.numeric=github.com/shopspring/decimal.Decimal"
              + " --option type-overrides.uuid=uuid.UUID"
              + " --option type-overrides.jsonb=map[string]any");

  @TempDir private Path module;

  @BeforeEach
  void createModule() throws IOException {
    Toolchain.require("go", "gofmt");
    copy("go.mod");
    copy("go.sum");
  }

  @Test
  void itIsFormattedAndWithoutFaults() throws Exception {
    for (String schema : List.of("shop", "hostile")) {
      try (CodeDatabase database = CodeDatabase.with(schema)) {
        for (int i = 0; i < OPTIONS.size(); i++) {
          database.generate(module, EVERYTHING + OPTIONS.get(i) + " --out " + schema + i);
        }
      }
    }
    assertThat(Toolchain.run(module, "gofmt", "-l", ".")).isEmpty();
    Toolchain.run(module, "go", "vet", "./...");
  }

  @Test
  void rowsAreWrittenAndReadBackAndFunctionsCalled() throws Exception {
    try (CodeDatabase database = CodeDatabase.with("shop")) {
      database.generate(module, EVERYTHING + "--package shop --out shop");
      database.generate(module, "--lang go --orm-tags sqlx --package tagged --out tagged");
      copy("live/main.go");
      assertThat(Toolchain.run(module, "go", "run", "./live", database.database().libpqUrl()))
          .endsWith("everything was read as it was written\n");
    }
  }

  @Test
  void routinesOfEveryShapeAreCalled() throws Exception {
    try (CodeDatabase database = CodeDatabase.with("routines")) {
      database.generate(module, EVERYTHING + "--package calls --out calls");
      copy("routines/main.go");
      assertThat(Toolchain.run(module, "go", "run", "./routines", database.database().libpqUrl()))
          .endsWith("every call gave what it should\n");
    }
  }

  private void copy(String name) throws IOException {
    String path = "/codegen/go/" + name;
    try (InputStream stream = GoToolchainTest.class.getResourceAsStream(path)) {
      Path target = module.resolve(name);
      Files.createDirectories(target.getParent());
      Files.write(target, Objects.requireNonNull(stream, path).readAllBytes());
    }
  }
}
