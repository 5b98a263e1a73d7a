package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a call.
 *
 * @param arguments in order
 * @param named the place from which on arguments are given by name, because one of them may be left
 *     out; the number of arguments when all are given in order
 */
record Call(List<Argument> arguments, int named) {

  /**
   * An argument.
   *
   * @param sqlName the parameter's name; empty for none
   * @param identifier its name in Rust
   * @param mode which way it passes a value
   * @param optional whether it may be left out
   * @param nullable whether it may be NULL
   * @param type its Rust type
   * @param sent how it becomes a parameter
   */
  record Argument(
      Optional<String> sqlName,
      String identifier,
      Mode mode,
      boolean optional,
      boolean nullable,
      RustType type,
      Sent sent) {

    /** Whether the caller has nothing to say: what a procedure gives back needs a place. */
    boolean isPlace() {
      return mode == Mode.OUT;
    }

    String parameter() {
      String value = nullable ? type.optional() : type.name();
      return RustIdentifier.written(identifier)
          + ": "
          + (optional ? "Option<" + value + ">" : value);
    }

    String bound() {
      return sent.named().isEmpty()
          ? RustIdentifier.written(identifier)
          : sent.value("&" + RustIdentifier.written(identifier));
    }
  }

  static Call of(RoutineModel routine, RustTypes types, String wire) {
    List<RoutineModel.Parameter> given =
        routine.parameters().stream()
            .filter(parameter ->
                switch (parameter.mode()) {
                  case IN, INOUT, VARIADIC -> true;
                  case OUT -> routine.procedure();
                  case TABLE -> false;
                })
            .toList();
    int named = firstByName(given);
    Set<String> used = new HashSet<>(Set.of("executor", "query", "arguments"));
    List<Argument> arguments = new ArrayList<>();
    for (RoutineModel.Parameter parameter : given) {
      int place = arguments.size();
      TypeModel type = parameter.type();
      RustType rust = types.of(type);
      arguments.add(
          new Argument(
              parameter.name(),
              RustNames.unique(
                  parameter.name().map(RustIdentifier::field).orElse("argument_" + (place + 1)),
                  used),
              parameter.mode(),
              parameter.optional() && place >= named,
              !routine.strict() && parameter.mode() != Mode.VARIADIC,
              rust,
              Sent.of(rust, type, wire)));
    }
    return new Call(List.copyOf(arguments), named);
  }

  /** An argument can be left out when it and all that follow it have names. */
  private static int firstByName(List<RoutineModel.Parameter> given) {
    int first = 0;
    while (first < given.size() && !given.get(first).optional()) {
      first++;
    }
    boolean allNamed =
        given.subList(first, given.size()).stream()
            .allMatch(parameter -> parameter.name().isPresent());
    return allNamed ? first : given.size();
  }

  /** Whether an argument may be left out. */
  boolean isVariable() {
    return named < arguments.size();
  }

  /** The arguments of a call that gives all of them in order. */
  String inOrder() {
    List<String> texts = new ArrayList<>();
    int number = 1;
    for (Argument argument : arguments) {
      if (argument.isPlace()) {
        texts.add("NULL");
      } else {
        String variadic = argument.mode() == Mode.VARIADIC ? "VARIADIC " : "";
        texts.add(variadic + "$" + number++ + "::" + argument.sent().cast());
      }
    }
    return String.join(", ", texts);
  }
}
