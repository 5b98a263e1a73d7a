package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds objects of the rarely used kinds that have a plain name. */
final class OpaqueLocator {
  private static final Map<String, ObjectClass> GLOBAL =
      Map.of(
          "OBJECT_LANGUAGE", ObjectClass.LANGUAGE,
          "OBJECT_ACCESS_METHOD", ObjectClass.ACCESS_METHOD,
          "OBJECT_FDW", ObjectClass.FOREIGN_DATA_WRAPPER,
          "OBJECT_FOREIGN_SERVER", ObjectClass.FOREIGN_SERVER,
          "OBJECT_PUBLICATION", ObjectClass.PUBLICATION,
          "OBJECT_SUBSCRIPTION", ObjectClass.SUBSCRIPTION);
  private static final Map<String, ObjectClass> QUALIFIED =
      Map.of(
          "OBJECT_COLLATION", ObjectClass.COLLATION,
          "OBJECT_CONVERSION", ObjectClass.CONVERSION,
          "OBJECT_TSPARSER", ObjectClass.TEXT_SEARCH_PARSER,
          "OBJECT_TSTEMPLATE", ObjectClass.TEXT_SEARCH_TEMPLATE,
          "OBJECT_TSDICTIONARY", ObjectClass.TEXT_SEARCH_DICTIONARY,
          "OBJECT_TSCONFIGURATION", ObjectClass.TEXT_SEARCH_CONFIGURATION);

  private OpaqueLocator() {}

  static ObjectId locate(StatementContext statement, String type, Node object) {
    ObjectClass global = GLOBAL.get(type);
    if (global != null) {
      GlobalId id = new GlobalId(global, Identifier.of(Trees.names(object).getLast()));
      return found(statement, id, Trees.names(object));
    }
    ObjectClass qualified = QUALIFIED.get(type);
    if (qualified != null) {
      return qualified(statement, qualified, Trees.names(object));
    }
    return StructuralLocator.locate(statement, type, object);
  }

  static QualifiedId qualified(
      StatementContext statement, ObjectClass objectClass, List<String> names) {
    return statement.candidates(names).stream()
        .map(name -> new QualifiedId(objectClass, name))
        .filter(statement.builder()::contains)
        .findFirst()
        .orElseThrow(() -> statement.missing(objectClass.label(), names, Optional.empty()));
  }

  private static ObjectId found(StatementContext statement, GlobalId id, List<String> names) {
    if (statement.builder().contains(id)) {
      return id;
    }
    if (id.objectClass() == ObjectClass.LANGUAGE) {
      throw new FoldException.PassedOver(
          "the statement is passed over: language " + id + " is not managed");
    }
    throw statement.missing(id.objectClass().label(), names, Optional.empty());
  }
}
