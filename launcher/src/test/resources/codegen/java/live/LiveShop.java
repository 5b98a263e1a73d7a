package live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dbgen.Address;
import dbgen.AuditOrderStatus;
import dbgen.Customer;
import dbgen.CustomerInsert;
import dbgen.CustomerUpdate;
import dbgen.Entry;
import dbgen.EntryInsert;
import dbgen.OpenOrder;
import dbgen.OrderLineInsert;
import dbgen.OrderLineUpdate;
import dbgen.Orders;
import dbgen.Parcel;
import dbgen.Product;
import dbgen.Range;
import dbgen.ShopOrderStatus;
import dbgen.ShopRoutines;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Writes rows of the shop through the generated types, reads them back, and calls its functions. */
@NullMarked
public final class LiveShop {
  private static final String ODD = "a \"quoted\", {braced}, (bracketed) \\ back\nnext 'line' NULL ü表";

  private final Connection connection;

  private LiveShop(Connection connection) {
    this.connection = connection;
  }

  /**
   * Runs everything.
   *
   * @param arguments the JDBC URL
   * @throws SQLException when the database refuses something
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      new LiveShop(connection).run();
    }
  }

  private void run() throws SQLException {
    Customer customer = customers();
    Product product = products();
    Orders order = orders(customer);
    lines(order, product);
    entries(order);
    functions(customer, product);
  }

  private static void same(@Nullable Object actual, @Nullable Object expected) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError("is " + actual + ", and should be " + expected);
    }
  }

  private Customer customers() throws SQLException {
    Customer plain = new CustomerInsert("plain@example.org").insert(connection);
    same(plain.displayName(), "Nobody");
    same(plain.preferences(), "{}");
    same(plain.home(), null);
    Address odd = new Address(ODD, "", null, "(1,2)");
    Address empty = new Address(null, null, null, null);
    Customer full =
        new CustomerInsert("full@example.org")
            .backupEmail(ODD.replace("\n", "@"))
            .login("MixedCase")
            .displayName(ODD)
            .home(odd)
            .offices(Arrays.asList(odd, null, empty))
            .birthday(LocalDate.of(-43, 3, 15))
            .preferences("{\"a\": [1, \"ü\"]}")
            .createdAt(OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 678_901_000, ZoneOffset.UTC))
            .updatedAt(LocalDateTime.of(2026, 12, 31, 23, 59, 59, 1_000))
            .insert(connection);
    same(full.home(), odd);
    same(full.offices(), Arrays.asList(odd, null, empty));
    same(full.birthday(), LocalDate.of(-43, 3, 15));
    same(full.displayName(), ODD);
    same(
        full.createdAt().toInstant(),
        OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 678_901_000, ZoneOffset.UTC).toInstant());
    same(customersByEmail("full@example.org"), List.of(full));
    Customer renamed =
        new CustomerUpdate().displayName("New").home(null).update(connection, full.id()).orElseThrow();
    same(renamed.displayName(), "New");
    same(renamed.home(), null);
    same(renamed.offices(), full.offices());
    same(new CustomerUpdate().displayName("New").update(connection, -1), java.util.Optional.empty());
    new CustomerUpdate().home(odd).update(connection, full.id());
    return full;
  }

  private List<Customer> customersByEmail(String email) throws SQLException {
    List<Customer> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(Customer.SELECT + " WHERE email = ?")) {
      statement.setString(1, email);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(Customer.read(row));
        }
      }
    }
    return found;
  }

  private Product products() throws SQLException {
    OffsetDateTime start = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    Product product =
        new Product(
            "sku-1",
            UUID.fromString("00000000-0000-0000-0000-00000000abcd"),
            "Nut " + ODD,
            new BigDecimal("12.50"),
            1.5f,
            0.1d,
            (short) 7,
            Arrays.asList(ODD, "", null, "NULL"),
            "bytes\0\u00ff".getBytes(UTF_8),
            "<a>ü</a>",
            Range.of(start, null),
            new Range<>(new BigDecimal("1.5"), false, new BigDecimal("2"), true, false),
            List.of(
                Range.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                Range.of(LocalDate.of(2026, 6, 1), null)),
            null);
    Product bare =
        new Product(
            "sku-2",
            UUID.randomUUID(),
            "Bolt",
            new BigDecimal("0.01"),
            null,
            null,
            (short) 0,
            null,
            null,
            null,
            Range.empty(),
            Range.of(null, null),
            List.of(),
            null);
    try (PreparedStatement statement = connection.prepareStatement(Product.INSERT)) {
      for (Product it : List.of(product, bare)) {
        same(it.bind(statement, 1), 14);
        statement.addBatch();
      }
      same(Arrays.toString(statement.executeBatch()), "[1, 1]");
    }
    // From the fifth execution on, the driver asks for values in binary form.
    try (PreparedStatement statement =
        connection.prepareStatement(Product.SELECT + " ORDER BY sku")) {
      for (int i = 0; i < 8; i++) {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          same(withoutSearch(Product.read(row)), product);
          same(withoutSearch(Product.read(row, 1)).hashCode(), product.hashCode());
          row.next();
          same(withoutSearch(Product.read(row, 1)), bare);
        }
      }
    }
    return product;
  }

  /** The generated column, which nobody writes. */
  private static Product withoutSearch(Product it) {
    if (it.search() == null) {
      throw new AssertionError("the generated column is empty");
    }
    return new Product(
        it.sku(),
        it.uid(),
        it.name(),
        it.price(),
        it.weight(),
        it.volume(),
        it.stock(),
        it.tags(),
        it.picture(),
        it.manual(),
        it.available() == null ? null : utc(it.available()),
        it.prices(),
        it.seasons(),
        null);
  }

  private static Range<OffsetDateTime> utc(Range<OffsetDateTime> it) {
    OffsetDateTime lower = it.lower();
    return lower == null
        ? it
        : new Range<>(
            lower.withOffsetSameInstant(ZoneOffset.UTC),
            it.lowerIncluded(),
            it.upper(),
            it.upperIncluded(),
            it.isEmpty());
  }

  private Orders orders(Customer customer) throws SQLException {
    Parcel parcel =
        new Parcel(
            new BigDecimal("12.345"),
            new Address(ODD, "x", "\"", null),
            Arrays.asList("a,b", null, ODD, ""));
    Orders order =
        new Orders(
            1000,
            customer.id(),
            ShopOrderStatus.IN_PROGRESS,
            List.of(ShopOrderStatus.NEW, ShopOrderStatus.IN_PROGRESS),
            "$1,234.50",
            "10.0.0.1",
            "10.0.0.0/8",
            "08:00:2b:01:02:03",
            "1 mon 2 days 03:04:05.6",
            LocalTime.of(8, 30, 0, 1_000),
            OffsetTime.of(18, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 30)),
            "10101010",
            "101",
            Arrays.asList(1, null, -3),
            "(1.5,2.5)",
            parcel,
            "{\"b\":  1}",
            ODD);
    Orders bare =
        new Orders(
            1001, customer.id(), ShopOrderStatus.DONE, List.of(), null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);
    try (PreparedStatement statement = connection.prepareStatement(Orders.INSERT)) {
      for (Orders it : List.of(order, bare)) {
        it.bind(statement, 1);
        statement.executeUpdate();
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement(Orders.SELECT + " ORDER BY id")) {
      for (int i = 0; i < 8; i++) {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          same(Orders.read(row), order);
          same(Orders.read(row, 1), order);
          row.next();
          same(Orders.read(row), bare);
        }
      }
    }
    return order;
  }

  private void lines(Orders order, Product product) throws SQLException {
    new OrderLineInsert(order.id(), 1, product.sku(), 5).insert(connection);
    same(
        new OrderLineUpdate()
            .quantity(7)
            .update(connection, order.id(), 1)
            .orElseThrow()
            .quantity(),
        7);
    try (PreparedStatement statement = connection.prepareStatement(OpenOrder.SELECT);
        ResultSet row = statement.executeQuery()) {
      row.next();
      OpenOrder open = OpenOrder.read(row);
      same(open.status(), ShopOrderStatus.IN_PROGRESS);
      same(open.history(), order.history());
      same(open.lines(), 1L);
    }
  }

  private void entries(Orders order) throws SQLException {
    Entry entry =
        new EntryInsert(OffsetDateTime.of(2026, 5, 5, 5, 5, 5, 0, ZoneOffset.UTC))
            .status(AuditOrderStatus.CHECKED)
            .what(order)
            .insert(connection);
    same(entry.what(), order);
    same(entry.status(), AuditOrderStatus.CHECKED);
    same(new EntryInsert(entry.at()).insert(connection).what(), null);
  }

  private void functions(Customer customer, Product product) throws SQLException {
    same(ShopRoutines.discount(connection, 1L), new BigDecimal("10"));
    same(ShopRoutines.discount(connection, 1L, new BigDecimal("2.5")), new BigDecimal("2.5"));
    same(ShopRoutines.discount(connection, (Long) null, null), null);
    same(ShopRoutines.discount(connection, "sku"), new BigDecimal("1"));
    List<@Nullable Product> found = ShopRoutines.search(connection, List.of("x", product.name()));
    same(found.size(), 1);
    same(withoutSearch(Objects.requireNonNull(found.get(0))), product);
    same(
        ShopRoutines.top(connection, 3), List.of(new ShopRoutines.TopResult(product.sku(), 7L)));
    same(
        ShopRoutines.splitName(connection, "Ada Lovelace"),
        new ShopRoutines.SplitNameResult("Ada", "Lovelace"));
    same(ShopRoutines.nextNumber(connection), 1L);
    same(
        ShopRoutines.homeOf(connection, customer.id()), new Address(ODD, "", null, "(1,2)"));
    same(ShopRoutines.homeOf(connection, null), null);
    same(
        List.copyOf(new java.util.TreeSet<>(ShopRoutines.statuses(connection))),
        List.of(ShopOrderStatus.IN_PROGRESS, ShopOrderStatus.DONE));
    same(ShopRoutines.closeOrder(connection, 1L), true);
    same(ShopRoutines.closeOrder(connection, 1L, false), true);
    ShopRoutines.tidy(connection);
    long plain = customersByEmail("plain@example.org").get(0).id();
    ShopRoutines.forget(connection, plain);
    same(customersByEmail("plain@example.org"), List.of());
  }
}
