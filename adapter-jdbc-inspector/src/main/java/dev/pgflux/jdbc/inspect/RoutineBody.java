package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.routine.Routine.Body;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.NamedType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Builds what a routine does. */
final class RoutineBody {
  private RoutineBody() {}

  static Body read(
      CatalogRow row, List<Parameter> parameters, SortedMap<String, String> configuration)
      throws SQLException {
    List<NamedType> names =
        parameters.stream()
            .flatMap(parameter ->
                parameter.name().stream().map(name -> new NamedType(name, parameter.type())))
            .toList();
    Optional<String> sqlBody = row.optionalText("sql_body");
    if (sqlBody.isPresent()) {
      Fragment.Scope scope = new Fragment.Scope(List.of(), Optional.empty(), names);
      return new Body.Source(
          Fragment.ofText(
              Fragment.Kind.ROUTINE_SQL_BODY, SqlText.withoutSemicolon(sqlBody.get()), scope));
    }
    Optional<String> objectFile = row.optionalText("probin");
    if (objectFile.isPresent()) {
      return new Body.Compiled(objectFile.get(), row.text("prosrc"));
    }
    List<Identifier> searchPath =
        Optional.ofNullable(configuration.get("search_path"))
            .map(SearchPath::parse)
            .orElse(List.of());
    Fragment.Scope scope = new Fragment.Scope(searchPath, Optional.empty(), names);
    return new Body.Source(
        Fragment.ofText(Fragment.Kind.ROUTINE_STRING_BODY, row.text("prosrc"), scope));
  }
}
