package dev.pgflux.ports.application;

import dev.pgflux.ports.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of schema files and of names. */
final class Hashes {
  private Hashes() {}

  /** SHA-256 of what is in the files, in their order; their names do not count. */
  static String of(List<SourceFile> files) {
    MessageDigest digest = sha256();
    for (SourceFile file : files) {
      byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of a text in UTF-8. */
  static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
