package dev.pgflux.pglibquery.ast;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written from the last to the first. */
final class ReverseBuffer {
  private static final int LONGEST_VARINT = 10;

  private byte[] bytes = new byte[1024];
  private int start = bytes.length;

  int length() {
    return bytes.length - start;
  }

  byte[] toBytes() {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  void varint(long value) {
    reserve(LONGEST_VARINT);
    int size = value == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
    start -= size;
    long rest = value;
    for (int i = 0; i < size - 1; i++) {
      bytes[start + i] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[start + size - 1] = (byte) rest;
  }

  void fixed64(long value) {
    reserve(Long.BYTES);
    start -= Long.BYTES;
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[start + i] = (byte) (value >>> (i * Byte.SIZE));
    }
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length);
    start -= utf8.length;
    System.arraycopy(utf8, 0, bytes, start, utf8.length);
  }

  private void reserve(int count) {
    if (start >= count) {
      return;
    }
    byte[] larger = new byte[Math.max(bytes.length * 2, length() + count)];
    System.arraycopy(bytes, start, larger, larger.length - length(), length());
    start += larger.length - bytes.length;
    bytes = larger;
  }
}
