package live;

/** What a library for JSON would do. */
public final class Documents {
  private Documents() {}

  /**
   * Reads a document.
   *
   * @param text its text
   * @param type its type
   * @param <T> its type
   * @return the document
   */
  public static <T> T fromText(String text, Class<T> type) {
    return type.cast(new Document(text));
  }

  /**
   * Writes a document.
   *
   * @param value a document
   * @return its text
   */
  public static String toText(Object value) {
    return ((Document) value).text();
  }
}
