package dev.pgflux.ports.application;

import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Hashes of schema files. */
final class Hashes {
  private Hashes() {}

  /** SHA-256 of what is in the files, in their order; their names do not count. */
  static String of(List<SourceFile> files) {
    MessageDigest digest = Checksum.sha256();
    for (SourceFile file : files) {
      byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
