package dev.pgflux.emitters.python;

import java.util.List;
import java.util.Set;

/** What calls need of a connection, and how they read its rows. */
final class ConnectionDeclarations {
  private static final Set<PythonImport> IMPORTS =
      Set.of(
          new PythonImport("collections.abc", "Mapping"),
          new PythonImport("collections.abc", "Sequence"),
          PythonImport.typing("Any"),
          PythonImport.typing("LiteralString"),
          PythonImport.typing("Protocol"));

  private ConnectionDeclarations() {}

  static Declaration plain() {
    return new Declaration(
        PythonModule.FUNCTIONS,
        List.of("Connection", "Cursor"),
        text("", "Connection", "Cursor", ""),
        IMPORTS,
        Set.of());
  }

  static Declaration async() {
    return new Declaration(
        PythonModule.ASYNC_FUNCTIONS,
        List.of("AsyncConnection", "AsyncCursor"),
        text("async ", "AsyncConnection", "AsyncCursor", "await "),
        IMPORTS,
        Set.of());
  }

  private static String text(String async, String connection, String cursor, String await) {
    boolean plain = await.isEmpty();
    String execute =
        plain
            ? "def execute(self, query: LiteralString, params: Mapping[str, Any], /) -> Cursor: ...\n"
            : """
            async def execute(
                    self, query: LiteralString, params: Mapping[str, Any], /
                ) -> AsyncCursor: ...
            """;
    String fetched =
        plain
            ? "    rows = connection.execute(query, arguments).fetchall()\n"
            : """
                cursor = await connection.execute(query, arguments)
                rows = await cursor.fetchall()
            """;
    return """
    class %2$s(Protocol):
        \"""What a statement gives.\"""

        %3$sdef fetchall(self) -> Sequence[Any]: ...


    class %1$s(Protocol):
        \"""What calls need of a connection; psycopg's has it. Rows are tuples or mappings.\"""

        %5$s

    %3$sdef _fetch(
        connection: %1$s, query: LiteralString, arguments: Mapping[str, Any]
    ) -> list[list[Any]]:
    %4$s    return [list(row.values() if isinstance(row, Mapping) else row) for row in rows]
    """
        .formatted(connection, cursor, async, fetched, execute);
  }
}
