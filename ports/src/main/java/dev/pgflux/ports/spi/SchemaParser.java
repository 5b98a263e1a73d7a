package dev.pgflux.ports.spi;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads schema files.
 *
 * <p>Parsing needs no server and can run while one is inspected; folding the statements into
 * objects needs to know what the server has.
 */
public interface SchemaParser {

  /**
   * Parses files, in parallel.
   *
   * @param files in their order, which is the order in which statements are folded
   * @param options what is accepted
   * @return the statements
   * @throws SchemaException for syntax errors and files that are not text
   */
  ParsedSchema parse(List<SourceFile> files, Options options);

  /**
   * What is accepted.
   *
   * @param acceptDataStatements whether INSERT, UPDATE, DO and other statements that are not schema
   *     are passed over rather than refused
   */
  record Options(boolean acceptDataStatements) {}

  /** Parsed files, ready to be folded. */
  interface ParsedSchema {
    /**
     * Folds the statements, in the order of the files, into objects with unresolved fragments.
     *
     * @param context what the server has
     * @return the wanted schema
     * @throws SchemaException for duplicate objects, unknown types, statements that are not schema
     */
    FoldedSchema fold(CatalogContext context);
  }

  /**
   * What files say.
   *
   * @param snapshot every object that they make; owner and privileges are empty where nothing was
   *     said of them, and privileges are complete (defaults included) where something was
   * @param declaredSchemas the schemas that they make or put something in
   * @param ownersDeclared whether any statement sets an owner
   * @param privilegesDeclared whether any statement grants, revokes or alters default privileges
   * @param objectRenames new identity by old one, as hints in the files ask for
   * @param columnRenames old name by new column, as hints in the files ask for
   * @param declarations the statement that makes each object
   * @param warnings what was passed over or looks wrong
   */
  record FoldedSchema(
      Snapshot snapshot,
      Set<Identifier> declaredSchemas,
      boolean ownersDeclared,
      boolean privilegesDeclared,
      SortedMap<ObjectId, ObjectId> objectRenames,
      SortedMap<Reference, Identifier> columnRenames,
      Map<ObjectId, DeclaredAt> declarations,
      List<Diagnostic> warnings) {}
}
