package dev.pgflux.pglibquery.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.pglibquery.ffm.LibraryLoader;
import dev.pgflux.pglibquery.ffm.LibraryLocation;
import dev.pgflux.pglibquery.ffm.ParseMode;
import dev.pgflux.pglibquery.ffm.PgQueryFailure;
import dev.pgflux.pglibquery.ffm.PgQueryLibrary;
import dev.pgflux.pglibquery.parse.ParsedSql;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.pglibquery.parse.SqlDeparseException;
import dev.pgflux.pglibquery.parse.SqlSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Whatever text comes to the native parser: it answers or refuses, and neither the JVM nor an
 * unexpected exception ends. {@code -Dfuzz.seconds=600} tries for longer, {@code -Dfuzz.seed=N}
 * begins elsewhere.
 *
 * <p>What is being tried stands in {@code target/fuzz/input.sql}, since nobody can say so when the
 * JVM is gone. What was found once is tried in every run: a file each in the resources beside this.
 */
class NativeEdgeTest {
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 4));
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_127);

  private static final PgQuery PG_QUERY = PgQuery.shared();
  private static final PgQueryLibrary LIBRARY =
      LibraryLoader.load(LibraryLocation.candidates(System.getProperties(), System.getenv()));

  private long answered;
  private long refused;

  @Test
  void noTextTakesTheParserDown() throws IOException {
    Path trying = Files.createDirectories(Path.of("target", "fuzz")).resolve("input.sql");
    List<String> corpus = statements("/dev/pgflux/pglibquery/statements.sql");
    MutatedSql mutated = new MutatedSql(corpus, SEED);
    List<String> unexpected = new ArrayList<>();
    long texts = 0;
    for (long end = System.nanoTime() + TIME.toNanos(); System.nanoTime() < end; texts++) {
      byte[] bytes = mutated.nextBytes();
      Files.write(trying, bytes);
      tryBytes(bytes, unexpected);
      String sql = mutated.next();
      Files.writeString(trying, sql.replaceAll("\\p{Cs}", "?"));
      tryText(sql, unexpected);
    }
    Files.writeString(
        trying.resolveSibling("report.md"),
        "%,d texts in %d s from seed %d: %,d calls answered, %,d refused, %d otherwise.%n"
            .formatted(texts * 2, TIME.toSeconds(), SEED, answered, refused, unexpected.size()));
    assertThat(unexpected).as("seed %d", SEED).isEmpty();
    assertThat(answered).isPositive();
    assertThat(refused).isPositive();
  }

  @Test
  void whatWasFoundOnceIsAnsweredOrRefused() throws IOException {
    List<String> unexpected = new ArrayList<>();
    for (String sql : statements("/dev/pgflux/pglibquery/fuzz/found.sql")) {
      tryBytes(sql.getBytes(StandardCharsets.UTF_8), unexpected);
      tryText(sql, unexpected);
    }
    assertThat(unexpected).isEmpty();
  }

  /** The functions of the library itself. */
  private void tryBytes(byte[] sql, List<String> unexpected) {
    attempt(sql, unexpected, () -> LIBRARY.scan(sql));
    attempt(sql, unexpected, () -> LIBRARY.parsePlpgsql(sql));
    for (ParseMode mode : ParseMode.values()) {
      attempt(
          sql,
          unexpected,
          () -> {
            byte[] tree = LIBRARY.parse(sql, mode);
            if (mode == ParseMode.STATEMENTS) {
              LIBRARY.deparse(tree, true);
            }
          });
    }
  }

  /** What the tool calls: trees are made, and printed again. */
  private void tryText(String sql, List<String> unexpected) {
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    attempt(bytes, unexpected, () -> PG_QUERY.comments(sql));
    attempt(bytes, unexpected, () -> PG_QUERY.parseExpression(sql));
    attempt(bytes, unexpected, () -> PG_QUERY.parseTypeName(sql));
    attempt(
        bytes,
        unexpected,
        () -> {
          ParsedSql parsed = PG_QUERY.parseWithoutLocations(sql);
          parsed.statements().forEach(statement -> PG_QUERY.deparse(statement.statement()));
        });
  }

  private void attempt(byte[] sql, List<String> unexpected, Runnable call) {
    try {
      call.run();
      answered++;
    } catch (PgQueryFailure | SqlSyntaxException | SqlDeparseException e) {
      refused++;
    } catch (RuntimeException | Error e) {
      unexpected.add(
          "%s at %s: %s"
              .formatted(
                  e,
                  Arrays.stream(e.getStackTrace()).limit(3).toList(),
                  new String(sql, 0, Math.min(sql.length, 500), StandardCharsets.UTF_8)));
    }
  }

  /** The statements of a file, a blank line between two. */
  private static List<String> statements(String resource) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(NativeEdgeTest.class.getResourceAsStream(resource))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n|;\n", -1)).filter(it -> !it.isBlank()).toList();
    }
  }
}
