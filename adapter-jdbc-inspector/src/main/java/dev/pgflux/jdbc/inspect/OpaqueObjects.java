package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Builds objects of rarely used kinds from the statements that make them.
 *
 * <p>The normal form, one for both sides: names with their schemas, {@code pg_catalog} too; types
 * as {@link SqlRenderer#type} writes them; the clauses and options below in this order, and none
 * that says what is there without it; OPTIONS (…) is kept apart. In brackets what may be absent:
 *
 * <pre>
 * CREATE COLLATION s.c (provider = icu|libc|builtin, locale = 'l' | lc_collate = 'a', lc_ctype = 'b'
 *     [, deterministic = false] [, rules = 'r'])
 * CREATE [DEFAULT] CONVERSION s.c FOR 'FROM' TO 'TO' FROM s.f
 * CREATE CAST (t AS u) WITH FUNCTION s.f(t) | WITHOUT FUNCTION | WITH INOUT
 *     [AS ASSIGNMENT | AS IMPLICIT]
 * CREATE [TRUSTED] LANGUAGE l HANDLER s.f [INLINE s.g] [VALIDATOR s.h]
 * CREATE TRANSFORM FOR t LANGUAGE l (FROM SQL WITH FUNCTION s.f(t), TO SQL WITH FUNCTION s.g(t))
 * CREATE ACCESS METHOD m TYPE INDEX|TABLE HANDLER s.f
 * CREATE FOREIGN DATA WRAPPER w [HANDLER s.f] [VALIDATOR s.g]
 * CREATE SERVER s [TYPE 't'] [VERSION 'v'] FOREIGN DATA WRAPPER w
 * CREATE USER MAPPING FOR r|PUBLIC SERVER s
 * CREATE PUBLICATION p [FOR ALL TABLES | FOR TABLE s.t [(c, …)] [WHERE (e)], TABLE s.u, …,
 *     TABLES IN SCHEMA s, …]   sorted, columns in the table's order, schemas last
 *     [WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true,
 *     publish_generated_columns = stored)]
 * CREATE TEXT SEARCH PARSER s.p (start = s.f, gettoken = s.g, end = s.h, lextypes = s.i
 *     [, headline = s.j])
 * CREATE TEXT SEARCH TEMPLATE s.t ([init = s.f, ] lexize = s.g)
 * CREATE TEXT SEARCH DICTIONARY s.d (template = s.t [, options as given])
 * CREATE TEXT SEARCH CONFIGURATION s.c (parser = s.p), then for each token type by name
 *     ALTER TEXT SEARCH CONFIGURATION s.c ADD MAPPING FOR token WITH s.d, …
 * CREATE AGGREGATE s.a(arguments) (sfunc, stype, sspace, finalfunc, finalfunc_extra,
 *     finalfunc_modify, combinefunc, serialfunc, deserialfunc, initcond, msfunc, minvfunc, mstype,
 *     msspace, mfinalfunc, mfinalfunc_extra, mfinalfunc_modify, minitcond, sortop, parallel,
 *     hypothetical)
 * CREATE OPERATOR s.o (function = s.f [, leftarg = t], rightarg = t [, commutator = OPERATOR(s.p)]
 *     [, negator = OPERATOR(s.q)] [, restrict = s.g] [, join = s.h] [, hashes] [, merges])
 * CREATE OPERATOR FAMILY s.f USING m, then if it has members of its own
 *     ALTER OPERATOR FAMILY s.f USING m ADD members
 * CREATE OPERATOR CLASS s.c [DEFAULT] FOR TYPE t USING m FAMILY s.f AS members [, STORAGE u]
 *     members: OPERATOR n s.o(t, u) [FOR ORDER BY s.f] by number and types, then
 *     FUNCTION n (t, u) s.f(arguments)
 * </pre>
 *
 * Subscriptions are not managed: what they connect to holds a password, and ordinary roles can't
 * read it.
 */
final class OpaqueObjects {
  private static final SqlRenderer RENDERER =
      new SqlRenderer(fragment -> {
        throw new IllegalStateException("no definition here holds a fragment");
      });

  private final Directories catalogs;
  private final FoundObjects found;

  OpaqueObjects(Directories catalogs, FoundObjects found) {
    this.catalogs = catalogs;
    this.found = found;
  }

  /** Keeps an object, unless it belongs to an extension: then only its name is noted. */
  void add(
      Catalog catalog,
      long oid,
      ObjectId id,
      String kindLabel,
      Optional<PrivilegeTarget> target,
      long owner,
      List<Sql> statements) {
    add(catalog, oid, id, kindLabel, target, owner, statements, Collections.emptySortedMap());
  }

  /** Keeps an object that has options. */
  void add(
      Catalog catalog,
      long oid,
      ObjectId id,
      String kindLabel,
      Optional<PrivilegeTarget> target,
      long owner,
      List<Sql> statements,
      SortedMap<String, String> options) {
    if (catalogs.objects().isMember(catalog, oid)) {
      catalogs.objects().nameMember(catalog, oid, id);
      return;
    }
    ObjectMeta meta =
        target
            .map(it -> catalogs.meta().withPrivileges(catalog, oid, owner, it))
            .orElseGet(() ->
                owner == 0
                    ? catalogs.meta().withoutOwner(catalog, oid)
                    : catalogs.meta().withOwner(catalog, oid, owner));
    List<Fragment> definition =
        statements.stream()
            .map(sql ->
                Fragment.ofText(
                    Fragment.Kind.STATEMENT, RENDERER.render(sql), Fragment.Scope.EMPTY))
            .toList();
    found.add(
        catalog,
        oid,
        new OpaqueObject(
            id, kindLabel, definition, options, Collections.emptySortedSet(), target, meta));
  }

  static GlobalId global(ObjectClass objectClass, Identifier name) {
    return new GlobalId(objectClass, name);
  }

  static QualifiedId qualified(ObjectClass objectClass, QualifiedName name) {
    return new QualifiedId(objectClass, name);
  }

  /** A routine's name; only for OIDs that are not 0. */
  QualifiedName routine(long oid) {
    return catalogs.routines().get(oid).signature().name();
  }

  /** A clause with a routine's name; nothing for OID 0. */
  Sql clause(String template, long routine) {
    return routine == 0 ? Sql.EMPTY : Sql.of(template, routine(routine));
  }

  /** An option in parentheses with a routine's name; nothing for OID 0. */
  List<Sql> option(String keyword, long routine) {
    return routine == 0 ? List.of() : List.of(Sql.of(keyword + " = ?", routine(routine)));
  }

  /** A routine with its arguments, as WITH FUNCTION names it. */
  Sql signature(long routine) {
    RoutineSignature signature = catalogs.routines().get(routine).signature();
    List<Sql> arguments = signature.arguments().stream().map(type -> Sql.of("?", type)).toList();
    return Sql.of("?(?)", signature.name(), Sql.join(", ", arguments));
  }

  /** What the catalogs hold as SQL already. */
  static Sql verbatim(String text) {
    return text.isEmpty() ? Sql.EMPTY : new Sql(List.of(new Sql.Part.Words(text)));
  }

  static Sql text(String value) {
    return Sql.of("?", new Sql.Literal(value));
  }
}
