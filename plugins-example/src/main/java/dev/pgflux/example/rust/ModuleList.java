package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The module that holds all others, which says what they need of Cargo, and those that they share.
 *
 * @param files the files so far
 * @param modules the names of the modules that it holds
 */
record ModuleList(List<GeneratedFile> files, List<String> modules) {

  /** Cargo's features of sqlx by what shows in the code that they are needed. */
  private static final Map<String, String> FEATURES =
      new TreeMap<>(
          Map.of(
              "bigdecimal::", "bigdecimal",
              "BitVec", "bit-vec",
              "chrono::", "chrono",
              "ipnetwork::", "ipnetwork",
              "Json", "json",
              "serde_json::", "json",
              "mac_address::", "mac_address",
              "rust_decimal::", "rust_decimal",
              "time::Offset", "time",
              "uuid::", "uuid"));

  List<GeneratedFile> complete() {
    String code = files.stream().map(ModuleList::code).collect(Collectors.joining());
    List<GeneratedFile> all = new ArrayList<>(files);
    List<String> names = new ArrayList<>(modules);
    if (code.contains("::json\")]")) {
      names.add("json");
      all.add(new GeneratedFile("json.rs", RustModules.HEADER + "\n" + SharedCode.json(code)));
    }
    if (code.contains("wire::As(")) {
      names.add("wire");
      all.add(new GeneratedFile("wire.rs", RustModules.HEADER + "\n" + SharedCode.wire()));
    }
    all.add(new GeneratedFile("mod.rs", root(code, names)));
    return all;
  }

  /** What the compiler reads of a file. */
  private static String code(GeneratedFile file) {
    return file.content()
        .lines()
        .filter(line -> !line.stripLeading().startsWith("//"))
        .collect(Collectors.joining("\n"));
  }

  private static String root(String code, List<String> names) {
    TreeSet<String> features = new TreeSet<>();
    FEATURES.forEach((sign, feature) -> {
      if (code.contains(sign)) {
        features.add(feature);
      }
    });
    List<String> quoted = new ArrayList<>(List.of("\"postgres\"", "\"derive\""));
    features.forEach(feature -> quoted.add("\"" + feature + "\""));
    return RustModules.HEADER
        + """
        //! What the database holds. Cargo.toml names serde with its feature derive, what else the code
        //! uses (with its feature serde), and sqlx with these features and those of its runtime:
        //!
        //! ```toml
        //! sqlx = { version = "0.8", default-features = false, features = [%s] }
        //! ```
        #![allow(dead_code, non_camel_case_types, clippy::all)]

        """
            .formatted(String.join(", ", quoted))
        + declarations(names);
  }

  /** The declarations of modules, whose files a formatter leaves as they were generated. */
  static String declarations(List<String> names) {
    return names.stream()
        .map(name -> "#[rustfmt::skip]\npub mod " + RustIdentifier.written(name) + ";\n")
        .collect(Collectors.joining());
  }
}
