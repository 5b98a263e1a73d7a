package dev.pgflux.ports.application;

import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.SchemaParser;
import dev.pgflux.ports.spi.SchemaParser.ParsedSchema;
import dev.pgflux.ports.spi.SourceFile;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads and parses schema files beside whatever else goes on. */
final class SchemaReading {
  private final CompletableFuture<Read> reading;

  /** Parsed files, and a hash of what is in them. */
  record Read(ParsedSchema schema, String hash) {}

  private SchemaReading(CompletableFuture<Read> reading) {
    this.reading = reading;
  }

  /** Begins to read. */
  static SchemaReading start(
      Supplier<SqlLanguage> language, SchemaFiles files, SchemaSource source, ScopeOptions scope) {
    SchemaParser.Options options = new SchemaParser.Options(scope.acceptDataStatements());
    CompletableFuture<Read> reading = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("schema files")
        .start(() -> {
          try {
            List<SourceFile> found = read(files, source);
            ParsedSchema parsed = language.get().parser().parse(found, options);
            reading.complete(new Read(parsed, Hashes.of(found)));
          } catch (RuntimeException | Error failure) {
            reading.completeExceptionally(failure);
          }
        });
    return new SchemaReading(reading);
  }

  private static List<SourceFile> read(SchemaFiles files, SchemaSource source) {
    return switch (source) {
      case SchemaSource.Files it -> files.read(it.roots());
      case SchemaSource.InMemory it -> it.files();
    };
  }

  /** Waits until they are parsed; throws what reading or parsing threw. */
  Read await() {
    try {
      return reading.join();
    } catch (CompletionException failure) {
      switch (failure.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw failure;
      }
    }
  }
}
