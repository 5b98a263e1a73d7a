package dev.pgflux.emitters.java;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types that generated code calls by their short names. */
final class JavaVocabulary {
  /** Written into the package where something needs them. */
  static final String TEXT = "PgText";

  static final String RANGE = "Range";
  static final String FORM = "PgForm";

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private static final List<String> IMPORTED =
      List.of(
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.sql.Connection",
          "java.sql.PreparedStatement",
          "java.sql.ResultSet",
          "java.sql.SQLException",
          "java.sql.Types",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collections",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.UUID",
          "java.util.function.Function",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.Nullable");

  private static final Map<String, String> IMPORTS =
      IMPORTED.stream()
          .collect(
              Collectors.toMap(
                  JavaVocabulary::simpleName, name -> name, (a, b) -> a, TreeMap::new));

  /** The types of java.lang up to Java 25: one of the package would hide them from all its code. */
  private static final Set<String> JAVA_LANG =
      Set.of(
          ("AbstractMethodError Appendable ApplicationShutdownHooks ArithmeticException"
                  + " ArrayIndexOutOfBoundsException ArrayStoreException AssertionError"
                  + " AutoCloseable Boolean BootstrapMethodError Byte Character CharSequence Class"
                  + " ClassCastException ClassCircularityError ClassFormatError ClassLoader"
                  + " ClassNotFoundException ClassValue CloneNotSupportedException Cloneable"
                  + " Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException"
                  + " Error Exception ExceptionInInitializerError Float FunctionalInterface IO"
                  + " IllegalAccessError IllegalAccessException IllegalArgumentException"
                  + " IllegalCallerException IllegalMonitorStateException IllegalStateException"
                  + " IllegalThreadStateException IncompatibleClassChangeError"
                  + " IndexOutOfBoundsException InheritableThreadLocal InstantiationError"
                  + " InstantiationException Integer InternalError InterruptedException Iterable"
                  + " LayerInstantiationException LinkageError Long MatchException Math Module"
                  + " ModuleLayer NegativeArraySizeException NoClassDefFoundError"
                  + " NoSuchFieldError NoSuchFieldException NoSuchMethodError"
                  + " NoSuchMethodException NullPointerException Number NumberFormatException"
                  + " Object OutOfMemoryError Override Package Process ProcessBuilder"
                  + " ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime"
                  + " RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException"
                  + " SecurityManager Short StackOverflowError StackTraceElement StackWalker"
                  + " StableValue StrictMath String StringBuffer StringBuilder"
                  + " StringIndexOutOfBoundsException StringTemplate SuppressWarnings System"
                  + " Thread ThreadDeath ThreadGroup ThreadLocal Throwable"
                  + " TypeNotPresentException UnknownError UnsatisfiedLinkError"
                  + " UnsupportedClassVersionError UnsupportedOperationException VerifyError"
                  + " VirtualMachineError Void WrongThreadException")
              .split(" "));

  /** Names of devices, which Windows lets no file have, whatever its ending. */
  private static final List<String> DEVICES =
      Stream.concat(
              Stream.of("Con", "Prn", "Aux", "Nul"),
              Stream.of("Com", "Lpt")
                  .flatMap(name -> Stream.of("123456789".split("")).map(digit -> name + digit)))
          .toList();

  private final Map<String, String> chosen = new TreeMap<>();

  /** Names that no generated type gets. */
  static Set<String> reserved() {
    Set<String> names = new LinkedHashSet<>(JAVA_LANG);
    names.addAll(IMPORTS.keySet());
    names.addAll(DEVICES);
    names.addAll(List.of(TEXT, RANGE, FORM));
    return names;
  }

  /**
   * The short name of a type that somebody chose, where it is free.
   *
   * @param type a qualified name
   * @param names the types of the package
   * @return the name to write
   */
  String shortened(String type, JavaNames names) {
    String simple = simpleName(type);
    if (type.equals("java.lang." + simple) || type.equals(IMPORTS.get(simple))) {
      return simple;
    }
    boolean free = !reserved().contains(simple) && !names.has(simple);
    return free && type.equals(chosen.computeIfAbsent(simple, name -> type)) ? simple : type;
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** What a file with this code imports, in order. */
  List<String> imports(String code) {
    Set<String> used =
        code.lines()
            .filter(line -> !line.stripLeading().startsWith("*"))
            .filter(line -> !line.stripLeading().startsWith("/**"))
            .map(JavaVocabulary::withoutLiterals)
            .flatMap(line -> NAME.matcher(line).results())
            .map(result -> result.group())
            .collect(Collectors.toSet());
    return Stream.concat(IMPORTS.entrySet().stream(), chosen.entrySet().stream())
        .filter(entry -> used.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static String withoutLiterals(String line) {
    StringBuilder text = new StringBuilder();
    boolean literal = false;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (literal && unit == '\\') {
        i++;
      } else if (unit == '"') {
        literal = !literal;
        text.append(unit);
      } else if (!literal) {
        text.append(unit);
      }
    }
    return text.toString();
  }
}
