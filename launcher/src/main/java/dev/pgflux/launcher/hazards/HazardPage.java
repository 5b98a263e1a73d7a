package dev.pgflux.launcher.hazards;

import dev.pgflux.domain.hazard.HazardKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What there is to say of a hazard: a page of {@code docs/hazards}, which the build packs beside
 * this class.
 *
 * @param markdown the page as it stands in the documentation
 */
public record HazardPage(String markdown) {

  /**
   * Reads the page of a hazard.
   *
   * @param kind the hazard
   * @return its page
   */
  public static HazardPage of(HazardKind kind) {
    String file = kind.name() + ".md";
    try (InputStream stream =
        Objects.requireNonNull(HazardPage.class.getResourceAsStream(file), file)) {
      return new HazardPage(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the page " + file + " cannot be read", e);
    }
  }

  /**
   * The page for a terminal.
   *
   * @return lines without Markdown's marks, with a line's end at the end
   */
  public String asText() {
    return MarkdownText.plain(markdown);
  }
}
