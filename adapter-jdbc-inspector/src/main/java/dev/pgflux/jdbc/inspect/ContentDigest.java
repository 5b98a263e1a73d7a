package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/**
 * A digest of everything that was read, so that it changes when the schema does, and not when a
 * table is only vacuumed, rewritten or truncated.
 */
final class ContentDigest {
  private ContentDigest() {}

  static String of(Snapshot snapshot, SortedSet<UnmanagedObject> unmanaged) {
    MessageDigest digest = sha256();
    RecordText text = new RecordText();
    update(digest, text.of(snapshot.version()));
    for (SchemaObject object : snapshot.objects().values()) {
      update(digest, text.of(object));
    }
    for (UnmanagedObject object : unmanaged) {
      update(digest, text.of(object));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it, says MessageDigest.
      throw new IllegalStateException(e);
    }
  }
}
