package dev.pgflux.jdbc.connect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding of URLs, in which a plus sign is a plus sign. */
final class PercentEncoding {

  private PercentEncoding() {}

  /** Empty where a percent sign is not followed by the two digits of a character other than NUL. */
  static Optional<String> decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return Optional.of(encoded);
    }
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i];
      if (value == '%') {
        value = i + 2 < bytes.length ? byteOf(bytes[i + 1], bytes[i + 2]) : 0;
        if (value <= 0) {
          return Optional.empty();
        }
        i += 2;
      }
      decoded.write(value);
    }
    return Optional.of(decoded.toString(StandardCharsets.UTF_8));
  }

  private static int byteOf(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 0 && (Character.isLetterOrDigit(b) || b == '_' || b == '-' || b == '.');
      if (plain) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xff));
      }
    }
    return encoded.toString();
  }
}
