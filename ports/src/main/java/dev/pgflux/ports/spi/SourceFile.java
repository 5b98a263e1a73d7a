package dev.pgflux.ports.spi;

/**
 * A schema file in memory.
 *
 * @param path the path as people know it, for messages
 * @param content its text, already decoded
 */
public record SourceFile(String path, String content) {}
