package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import java.util.Locale;

/** How statements name an object of a rarely used kind. */
final class OpaqueNaming {
  private OpaqueNaming() {}

  static Sql target(OpaqueObject object) {
    Sql kind = Sql.of(object.kindLabel().toUpperCase(Locale.ROOT) + " ");
    return kind.plus(
        switch (object.id()) {
          case ObjectId.GlobalId it -> Sql.of("?", it.name());
          case ObjectId.QualifiedId it -> Sql.of("?", it.name());
          case ObjectId.RoutineId it ->
              it.arguments().isEmpty() ? Sql.of("?(*)", it.name()) : ObjectNaming.signature(it);
          case ObjectId.MemberId it -> Sql.of("? ON ?", it.name(), it.owner().name());
          case StructuralId it -> structural(it);
        });
  }

  static Sql grantTarget(OpaqueObject object) {
    return switch (object.id().objectClass()) {
      case FOREIGN_SERVER -> Sql.of("FOREIGN SERVER ?", Identifier.of(object.id().simpleName()));
      case ROUTINE ->
          Sql.of("FUNCTION ").plus(ObjectNaming.signature((ObjectId.RoutineId) object.id()));
      default -> target(object);
    };
  }

  /**
   * Parts by class: cast: source type, target type; operator: name, left type or NONE, right type,
   * types as rendered SQL; operator class and family: name, access method; user mapping: role,
   * server; transform: type as rendered SQL, language.
   */
  private static Sql structural(StructuralId id) {
    return switch (id.objectClass()) {
      case CAST -> Sql.of("(" + id.parts().get(0) + " AS " + id.parts().get(1) + ")");
      case TRANSFORM ->
          Sql.of("FOR " + id.parts().get(0) + " LANGUAGE ?", Identifier.of(id.parts().get(1)));
      case OPERATOR ->
          Sql.of("?." + id.parts().get(0), id.schema().orElse(QualifiedName.PG_CATALOG))
              .plus("(" + id.parts().get(1) + ", " + id.parts().get(2) + ")");
      case OPERATOR_CLASS, OPERATOR_FAMILY ->
          Sql.of(
              "? USING ?",
              new QualifiedName(
                  id.schema().orElse(QualifiedName.PG_CATALOG), Identifier.of(id.parts().get(0))),
              Identifier.of(id.parts().get(1)));
      case USER_MAPPING ->
          Sql.of(
              "FOR ? SERVER ?",
              userMappingRole(id.parts().get(0)),
              Identifier.of(id.parts().get(1)));
      default ->
          throw new IllegalArgumentException("not a structural identity: " + id.objectClass());
    };
  }

  private static Sql userMappingRole(String role) {
    return role.equals("PUBLIC") ? Sql.of("PUBLIC") : Sql.of("?", Identifier.of(role));
  }
}
