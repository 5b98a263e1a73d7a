package dev.pgflux.ports.plugin;

/**
 * A file in memory.
 *
 * @param path where it goes below the output folder, with {@code /} between its parts; the host
 *     refuses absolute paths and {@code ..}
 * @param content its text, which the host writes in UTF-8 as it is
 */
public record GeneratedFile(String path, String content) {}
