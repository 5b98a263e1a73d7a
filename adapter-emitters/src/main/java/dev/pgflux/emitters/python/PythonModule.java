package dev.pgflux.emitters.python;

/** The modules of a package, each of which imports from those before it alone. */
enum PythonModule {
  /** Enumerated types. */
  ENUMS("enums", "Enumerated types."),
  /** Domains. */
  DOMAINS("domains", "Domains."),
  /** Composite types. */
  COMPOSITES("composites", "Composite types."),
  /** Tables and foreign tables. */
  TABLES("tables", "Tables, and what is written of their rows."),
  /** Views and materialized views. */
  VIEWS("views", "Views and materialized views."),
  /** Calls of functions and procedures. */
  FUNCTIONS("functions", "Calls of functions and procedures."),
  /** The same for asynchronous connections. */
  ASYNC_FUNCTIONS(
      "async_functions", "Calls of functions and procedures over asynchronous connections.");

  private final String module;
  private final String documentation;

  PythonModule(String module, String documentation) {
    this.module = module;
    this.documentation = documentation;
  }

  /** Its name in the package. */
  String module() {
    return module;
  }

  /** A sentence for its docstring. */
  String documentation() {
    return documentation;
  }
}
