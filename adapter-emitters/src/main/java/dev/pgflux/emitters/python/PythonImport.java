package dev.pgflux.emitters.python;

/**
 * A name that a module takes from another one, or the other one as a whole.
 *
 * @param module the other module
 * @param name what is taken of it; the empty string for the module itself
 */
record PythonImport(String module, String name) {
  /** The module whose names are those of many columns has a short name of its own. */
  static final PythonImport DATES = new PythonImport("datetime", "");

  /** How values become text, under a name that no function has. */
  static final PythonImport VALUES = new PythonImport(".values", "");

  static PythonImport whole(String module) {
    return new PythonImport(module, "");
  }

  static PythonImport typing(String name) {
    return new PythonImport("typing", name);
  }

  static PythonImport pydantic(String name) {
    return new PythonImport("pydantic", name);
  }

  static PythonImport values(String name) {
    return new PythonImport(".values", name);
  }

  boolean isWhole() {
    return name.isEmpty();
  }
}
