package dev.pgflux.ports.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal, by which an edited file is known. */
public final class Checksum {
  private Checksum() {}

  /**
   * The checksum of a file.
   *
   * @param content its text; line ends of other systems count as a line feed, since a checkout may
   *     change them
   * @return 64 digits
   */
  public static String of(String content) {
    return exact(content.replace("\r\n", "\n"));
  }

  /**
   * Whether a checksum is that of a file.
   *
   * @param content the file's text
   * @param checksum with line ends as they are, or as line feeds
   * @return true if the file was not edited
   */
  public static boolean matches(String content, String checksum) {
    return of(content).equalsIgnoreCase(checksum) || exact(content).equalsIgnoreCase(checksum);
  }

  /**
   * The checksum of a text as it is.
   *
   * @param text the text
   * @return SHA-256 of its UTF-8 bytes, in 64 digits
   */
  public static String exact(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Begins a checksum over more than one text.
   *
   * @return SHA-256 over nothing yet
   */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
