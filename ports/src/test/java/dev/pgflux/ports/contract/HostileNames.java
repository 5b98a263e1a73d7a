package dev.pgflux.ports.contract;

import java.util.List;

/** Names that PostgreSQL accepts and that break whatever does not expect them. */
public final class HostileNames {
  /** Every one is a valid name of at most 63 bytes. */
  public static final List<String> ALL =
      List.of(
          "type",
          "self",
          "Self",
          "_",
          "1st",
          "user name",
          "user_name",
          "userName",
          "with\"quote",
          "with'quote",
          "back\\slash",
          "new\nline",
          "carriage\rreturn",
          "comment*/end",
          "--comment",
          "$$dollar$$",
          "grüße",
          "表",
          "right\u202eleft",
          "semi;colon",
          "<b>&amp;",
          "{{mustache}}",
          "x".repeat(63));

  private HostileNames() {}
}
