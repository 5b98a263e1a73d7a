package dev.pgflux.pglibquery.ffm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads libpg_query from the first place that has a usable one. */
public final class LibraryLoader {
  private static final int MAJOR_FACTOR = 10_000;

  private LibraryLoader() {}

  /**
   * Loads the library for the life of this JVM.
   *
   * @param locations where to look, in order
   * @return the library, of {@link PgQueryLibrary#MAJOR_VERSION}
   * @throws LibraryUnavailableException when none of them will do; the message lists why
   */
  public static PgQueryLibrary load(List<LibraryLocation> locations) {
    List<String> refusals = new ArrayList<>();
    for (LibraryLocation location : locations) {
      try {
        return verified(new PgQueryLibrary(PgQueryFunctions.find(open(location))));
      } catch (IllegalArgumentException | IOException refusal) {
        refusals.add(describe(location) + ": " + refusal.getMessage());
      }
    }
    throw new LibraryUnavailableException(refusals);
  }

  @SuppressWarnings("restricted")
  private static SymbolLookup open(LibraryLocation location) throws IOException {
    return switch (location) {
      case LibraryLocation.Explicit(Path file, String _) -> {
        if (!Files.isRegularFile(file)) {
          throw new IOException("there is no such file");
        }
        yield SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global());
      }
      case LibraryLocation.Bundled() -> {
        BundledLibrary bundled = BundledLibrary.forThisPlatform();
        Path file =
            bundled
                .file()
                .orElseThrow(() -> new IOException("this build carries none for this platform"));
        yield SymbolLookup.libraryLookup(file, Arena.global());
      }
      case LibraryLocation.Installed(String name) ->
          SymbolLookup.libraryLookup(name, Arena.global());
    };
  }

  /** The library has no function for its version, but every parse result begins with it. */
  private static PgQueryLibrary verified(PgQueryLibrary library) {
    requireMajorVersion(
        library.parse("SELECT 1".getBytes(StandardCharsets.US_ASCII), ParseMode.STATEMENTS));
    return library;
  }

  /**
   * Checks what a library's parse result says of its version.
   *
   * @throws IllegalArgumentException when it is another major version
   */
  static void requireMajorVersion(byte[] parseResult) {
    int major = version(parseResult) / MAJOR_FACTOR;
    if (major != PgQueryLibrary.MAJOR_VERSION) {
      throw new IllegalArgumentException(
          "it has the grammar of PostgreSQL "
              + major
              + ", and "
              + PgQueryLibrary.MAJOR_VERSION
              + " is needed");
    }
  }

  /** Field 1 of the result, a varint, such as 180006; 0 when it is not there. */
  private static int version(byte[] result) {
    int version = 0;
    if (result.length > 1 && result[0] == 1 << 3) {
      for (int at = 1, shift = 0; at < result.length; at++, shift += 7) {
        version |= (result[at] & 0x7f) << shift;
        if (result[at] >= 0) {
          break;
        }
      }
    }
    return version;
  }

  private static String describe(LibraryLocation location) {
    return switch (location) {
      case LibraryLocation.Explicit(Path file, String namedBy) -> file + " (" + namedBy + ")";
      case LibraryLocation.Bundled() ->
          "the copy in the jar, " + BundledLibrary.forThisPlatform().resource();
      case LibraryLocation.Installed(String name) -> "the system's " + name;
    };
  }
}
