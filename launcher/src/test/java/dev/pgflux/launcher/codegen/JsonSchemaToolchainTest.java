package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Python's jsonschema takes the schemas that are generated, and rows of a database fit them. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class JsonSchemaToolchainTest {
  private static final List<String> ROWS =
      List.of(
          "audit.entry",
          "shop.customer",
          "shop.open_order",
          "shop.order_line",
          "shop.orders",
          "shop.product",
          "shop.turnover");

  /** Documents with one fault, or none. */
  private static final List<String> OTHERS =
      List.of(
          document("shop.customer.insert", true, "{\"email\": \"a@b\"}"),
          document("shop.customer.insert", true, "{\"email\": \"a@b\", \"birthday\": null}"),
          document("shop.customer.insert", false, "{\"email\": null}"),
          document("shop.customer.insert", false, "{}"),
          document("shop.customer.insert", false, "{\"email\": \"a@b\", \"id\": 1}"),
          document("shop.customer.insert", false, "{\"email\": \"a@b\", \"birthday\": \"soon\"}"),
          document("shop.customer.update", true, "{\"displayName\": \"x\"}"),
          document("shop.customer.update", false, "{}"),
          document("shop.customer.update", false, "{\"displayName\": null}"),
          document("shop.product.update", false, "{\"price\": 100000000}"),
          document("shop.product.update", false, "{\"sku\": \"123456789012345678901\"}"),
          document("shop.product.update", false, "{\"stock\": 32768}"),
          document("shop.product.update", false, "{\"uid\": \"1\"}"),
          document("shop.orders.update", false, "{\"status\": \"lost\"}"),
          document("shop.orders.update", false, "{\"history\": [\"new\", \"lost\"]}"),
          document("shop.orders.update", false, "{\"flags\": \"101\"}"),
          document("shop.orders.update", false, "{\"parcel\": {\"weight\": 1}}"));

  @TempDir private Path folder;

  private static String document(String definition, boolean valid, String text) {
    return "{\"definition\": \"%s\", \"valid\": %s, \"document\": %s}"
        .formatted(definition, valid, text);
  }

  @Test
  void schemasAreValidAndRowsFitThem() throws Exception {
    Toolchain.requirePython();
    List<String> documents = new ArrayList<>(OTHERS);
    try (CodeDatabase shop = CodeDatabase.with("shop");
        CodeDatabase hostile = CodeDatabase.with("hostile")) {
      shop.generate(folder, "--lang json-schema --insert-update-helpers --out shop");
      hostile.generate(folder, "--lang json-schema --insert-update-helpers --out hostile");
      shop.execute(resource("rows.sql"));
      documents.addAll(rows(shop));
    }
    Files.write(folder.resolve("documents"), documents);
    for (String name : List.of("check.py", "requirements.txt")) {
      Files.writeString(folder.resolve(name), resource(name));
    }
    Toolchain.run(folder, "python3", "-m", "venv", "--copies", "venv");
    Toolchain.run(folder, "venv/bin/pip", "install", "-q", "--no-deps", "-r", "requirements.txt");
    String output =
        Toolchain.run(
            folder,
            "venv/bin/python",
            "check.py",
            "shop/schema.json",
            "hostile/schema.json",
            "documents");
    assertThat(output.strip()).isEqualTo(documents.size() + " documents");
  }

  private static List<String> rows(CodeDatabase database) throws SQLException {
    List<String> documents = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String name : ROWS) {
        int before = documents.size();
        try (ResultSet row = statement.executeQuery("SELECT to_jsonb(it) FROM " + name + " it")) {
          while (row.next()) {
            documents.add(document(name, true, row.getString(1)));
          }
        }
        assertThat(documents.size()).as(name).isGreaterThan(before);
      }
    }
    return documents;
  }

  private static String resource(String name) throws IOException {
    String path = "/codegen/json-schema/" + name;
    try (InputStream stream = JsonSchemaToolchainTest.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
