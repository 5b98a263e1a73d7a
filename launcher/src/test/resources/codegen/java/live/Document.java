package live;

/**
 * A JSON document of somebody's own.
 *
 * @param text its text
 */
public record Document(String text) {}
