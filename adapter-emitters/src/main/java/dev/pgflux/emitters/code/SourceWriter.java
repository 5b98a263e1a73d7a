package dev.pgflux.emitters.code;

/** Writes source code line by line, indented. */
public final class SourceWriter {
  private final String unit;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /**
   * Starts an empty text.
   *
   * @param unit what one step of indentation is, such as two blanks or a tab
   */
  public SourceWriter(String unit) {
    this.unit = unit;
  }

  /**
   * Writes a line; an empty one is not indented.
   *
   * @param line without a line break
   * @return this
   */
  public SourceWriter line(String line) {
    if (!line.isEmpty()) {
      text.repeat(unit, depth).append(line);
    }
    text.append('\n');
    return this;
  }

  /**
   * Writes an empty line.
   *
   * @return this
   */
  public SourceWriter blank() {
    return line("");
  }

  /**
   * Writes a line, and indents what follows it.
   *
   * @param line such as the head of a block
   * @return this
   */
  public SourceWriter open(String line) {
    line(line);
    depth++;
    return this;
  }

  /**
   * Ends an indentation, where no line shows its end.
   *
   * @return this
   */
  public SourceWriter close() {
    depth--;
    return this;
  }

  /**
   * Ends an indentation, and writes a line.
   *
   * @param line such as the end of a block
   * @return this
   */
  public SourceWriter close(String line) {
    depth--;
    return line(line);
  }

  /** What was written, every line with its end. */
  @Override
  public String toString() {
    return text.toString();
  }
}
