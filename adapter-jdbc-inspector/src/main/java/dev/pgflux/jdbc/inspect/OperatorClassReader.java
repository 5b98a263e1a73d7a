package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads operator families and classes with their operators and functions. */
final class OperatorClassReader implements ObjectReader {
  private static final String FAMILIES =
      """
      SELECT oid, opfname, opfnamespace, opfowner, opfmethod FROM pg_opfamily
      """;

  private static final String CLASSES =
      """
      SELECT oid, opcname, opcnamespace, opcowner, opcmethod, opcfamily, opcintype, opcdefault,
             opckeytype
        FROM pg_opclass WHERE oid >= 16384
      """;

  /** Each member with the class that it belongs to; those of the family alone with 0. */
  private static final String OPERATORS =
      """
      SELECT o.oid, o.amopfamily, o.amopstrategy, o.amoplefttype, o.amoprighttype, o.amopopr,
             o.amopsortfamily, coalesce(d.refobjid, 0) AS class
        FROM pg_amop o
        LEFT JOIN pg_depend d
          ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid AND d.deptype = 'i'
         AND d.refclassid = 'pg_opclass'::regclass
       WHERE o.oid >= 16384
      """;

  private static final String FUNCTIONS =
      """
      SELECT p.oid, p.amprocfamily, p.amprocnum, p.amproclefttype, p.amprocrighttype,
             p.amproc::oid AS function, coalesce(d.refobjid, 0) AS class
        FROM pg_amproc p
        LEFT JOIN pg_depend d
          ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid AND d.deptype = 'i'
         AND d.refclassid = 'pg_opclass'::regclass
       WHERE p.oid >= 16384
      """;

  private record Owner(long family, long operatorClass) {}

  /** A member; operators come before functions, and each by number and types. */
  private record Member(
      Catalog catalog, int number, DataType left, DataType right, long oid, Sql sql)
      implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
        Comparator.comparing(Member::catalog)
            .thenComparingInt(Member::number)
            .thenComparing(Member::left)
            .thenComparing(Member::right)
            .thenComparingLong(Member::oid);

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Long, QualifiedName> families = new HashMap<>();
  private final Map<Owner, SortedSet<Member>> members = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    CatalogSession session = catalogs.session();
    session.query(
        FAMILIES,
        row ->
            families.put(
                row.oid("oid"),
                catalogs.names().qualified(row.oid("opfnamespace"), row.name("opfname"))));
    session.query(OPERATORS, row -> readOperator(row, catalogs));
    session.query(FUNCTIONS, row -> readFunction(row, catalogs, objects));
    session.query(FAMILIES, row -> readFamily(row, catalogs, objects));
    session.query(CLASSES, row -> readClass(row, catalogs, objects));
  }

  private QualifiedName family(long oid) {
    return Optional.ofNullable(families.get(oid))
        .orElseThrow(() -> new CatalogMovedException("operator family " + oid));
  }

  private void readOperator(CatalogRow row, Directories catalogs) throws SQLException {
    int number = row.integer("amopstrategy");
    DataType left = catalogs.types().type(row.oid("amoplefttype"));
    DataType right = catalogs.types().type(row.oid("amoprighttype"));
    Sql name = OperatorReader.name(catalogs.operators().name(row.oid("amopopr")));
    Sql sql = Sql.of("OPERATOR ? ?(?, ?)", number, name, left, right);
    if (row.oid("amopsortfamily") != 0) {
      sql = sql.plus(" FOR ORDER BY ?", family(row.oid("amopsortfamily")));
    }
    add(
        new Owner(row.oid("amopfamily"), row.oid("class")),
        new Member(Catalog.ACCESS_METHOD_OPERATOR, number, left, right, row.oid("oid"), sql));
  }

  private void readFunction(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    int number = row.integer("amprocnum");
    DataType left = catalogs.types().type(row.oid("amproclefttype"));
    DataType right = catalogs.types().type(row.oid("amprocrighttype"));
    Sql function = objects.signature(row.oid("function"));
    Sql sql = Sql.of("FUNCTION ? (?, ?) ?", number, left, right, function);
    add(
        new Owner(row.oid("amprocfamily"), row.oid("class")),
        new Member(Catalog.ACCESS_METHOD_PROCEDURE, number, left, right, row.oid("oid"), sql));
  }

  private void add(Owner owner, Member member) {
    members.computeIfAbsent(owner, key -> new TreeSet<>()).add(member);
  }

  /** The members' SQL in order; each counts as a part of the object that it belongs to. */
  private List<Sql> members(Owner owner, ObjectId id, Catalog catalog, Directories catalogs) {
    long oid = owner.operatorClass() == 0 ? owner.family() : owner.operatorClass();
    boolean ofExtension = catalogs.objects().isMember(catalog, oid);
    List<Sql> list = new ArrayList<>();
    for (Member member : members.getOrDefault(owner, new TreeSet<>())) {
      if (!ofExtension) {
        catalogs.objects().register(member.catalog(), member.oid(), id);
      }
      list.add(member.sql());
    }
    return list;
  }

  private void readFamily(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    long oid = row.oid("oid");
    if (!catalogs.names().isManaged(row.oid("opfnamespace"))) {
      return;
    }
    QualifiedName name = family(oid);
    Identifier method = catalogs.names().accessMethod(row.oid("opfmethod"));
    List<Sql> statements = new ArrayList<>();
    statements.add(Sql.of("CREATE OPERATOR FAMILY ? USING ?", name, method));
    ObjectId id = ObjectId.operatorFamily(name, method);
    List<Sql> own = members(new Owner(oid, 0), id, Catalog.OPERATOR_FAMILY, catalogs);
    if (!own.isEmpty()) {
      statements.add(
          Sql.of("ALTER OPERATOR FAMILY ? USING ? ADD ?", name, method, Sql.join(", ", own)));
    }
    objects.add(
        Catalog.OPERATOR_FAMILY,
        oid,
        id,
        "operator family",
        Optional.empty(),
        row.oid("opfowner"),
        statements);
  }

  private void readClass(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    long oid = row.oid("oid");
    if (!catalogs.names().isManaged(row.oid("opcnamespace"))) {
      return;
    }
    QualifiedName name = catalogs.names().qualified(row.oid("opcnamespace"), row.name("opcname"));
    Identifier method = catalogs.names().accessMethod(row.oid("opcmethod"));
    DataType type = catalogs.types().type(row.oid("opcintype"));
    long family = row.oid("opcfamily");
    ObjectId id = ObjectId.operatorClass(name, method);
    List<Sql> items = members(new Owner(family, oid), id, Catalog.OPERATOR_CLASS, catalogs);
    if (row.oid("opckeytype") != 0 || items.isEmpty()) {
      // A class needs one item: without members, that it stores its own type.
      long stored = row.oid("opckeytype") != 0 ? row.oid("opckeytype") : row.oid("opcintype");
      items.add(Sql.of("STORAGE ?", catalogs.types().type(stored)));
    }
    objects.add(
        Catalog.OPERATOR_CLASS,
        oid,
        id,
        "operator class",
        Optional.empty(),
        row.oid("opcowner"),
        List.of(
            Sql.of(
                row.flag("opcdefault")
                    ? "CREATE OPERATOR CLASS ? DEFAULT FOR TYPE ? USING ? FAMILY ? AS ?"
                    : "CREATE OPERATOR CLASS ? FOR TYPE ? USING ? FAMILY ? AS ?",
                name,
                type,
                method,
                family(family),
                Sql.join(", ", items))));
  }
}
