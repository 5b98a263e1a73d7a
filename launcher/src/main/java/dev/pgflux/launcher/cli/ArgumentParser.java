package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.launcher.settings.Origin;
import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.settings.Setting.Kind;
import dev.pgflux.launcher.settings.SettingValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Takes a command line apart. Only commands whose name is among the arguments are made, since
 * making all of them costs time in every start.
 */
final class ArgumentParser {

  private final CommandFactory commands;

  ArgumentParser(CommandFactory commands) {
    this.commands = commands;
  }

  /** What a command line asks for. */
  sealed interface Request {
    /**
     * Help.
     *
     * @param text to print
     */
    record Help(String text) implements Request {}

    /**
     * A command.
     *
     * @param command the command
     * @param invocation what it was given
     */
    record Run(Command command, Invocation invocation) implements Request {}
  }

  /**
   * Takes arguments apart.
   *
   * @param arguments as typed
   * @return what they ask for
   * @throws UsageException when they are no command line
   */
  Request parse(List<String> arguments) {
    List<String> operands = operands(arguments);
    Optional<Named> named =
        CommandName.of(operands).map(name -> new Named(name, commands.create(name)));
    Optional<CommandGroup> group = operands.stream().findFirst().flatMap(CommandGroup::of);
    boolean isFirst =
        !arguments.isEmpty()
            && !operands.isEmpty()
            && arguments.getFirst().equals(operands.getFirst())
            && (named.isPresent() || group.isPresent());
    CommandLine line = new CommandLine(isFirst ? CommandSpecs.bareRoot() : CommandSpecs.root());
    List<Described> described = new ArrayList<>();
    add(named, group, line, described);
    line.setUnmatchedOptionsArePositionalParams(false).setOverwrittenOptionsAllowed(true);
    return request(parsed(line, arguments), described);
  }

  private record Named(CommandName name, Command command) {}

  /** A command, and what the command line parser knows of it. */
  private record Described(CommandLine line, Command command) {}

  private void add(
      Optional<Named> named,
      Optional<CommandGroup> group,
      CommandLine root,
      List<Described> described) {
    CommandLine parent =
        group
            .map(it -> {
              CommandLine line = new CommandLine(CommandSpecs.of(it));
              root.addSubcommand(it.word(), line);
              return line;
            })
            .orElse(root);
    named.ifPresent(it -> {
      CommandLine own = add(it, parent, described);
      it.name()
          .below()
          .forEach(name -> add(new Named(name, commands.create(name)), own, described));
    });
  }

  private static CommandLine add(Named named, CommandLine parent, List<Described> described) {
    CommandLine line = new CommandLine(CommandSpecs.of(named.name(), named.command()));
    parent.addSubcommand(named.name().lastWord(), line);
    described.add(new Described(line, named.command()));
    return line;
  }

  /** The words that are neither options nor their values; a command's name comes first. */
  private static List<String> operands(List<String> arguments) {
    List<String> operands = new ArrayList<>();
    boolean isValue = false;
    for (String argument : arguments) {
      if (!isValue && !argument.startsWith("-")) {
        operands.add(argument);
      }
      isValue = !isValue && takesValue(argument);
    }
    return operands;
  }

  private static boolean takesValue(String argument) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.kind() != Kind.SWITCH)
        .flatMap(setting -> setting.flags().stream())
        .anyMatch(flag -> argument.equals("--" + flag));
  }

  private static ParseResult parsed(CommandLine line, List<String> arguments) {
    try {
      return line.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw new UsageException(unmatched(e), e);
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + seeHelp(e.getCommandLine()), e);
    }
  }

  private static String unmatched(UnmatchedArgumentException exception) {
    String argument = exception.getUnmatched().getFirst();
    CommandLine line = exception.getCommandLine();
    boolean isOption = argument.startsWith("-");
    Optional<CommandGroup> group = CommandGroup.of(line.getCommandName());
    boolean isCommand = !isOption && (line.getParent() == null || group.isPresent());
    String name = isOption ? argument.replaceFirst("=.*", "") : argument;
    List<String> known =
        isOption ? options(line.getCommandSpec()) : isCommand ? commands(group) : List.of();
    String what = isOption ? "option" : isCommand ? "command" : "argument";
    String meant =
        NearestName.of(name, known).map(nearest -> " Did you mean " + nearest + "?").orElse("");
    return "The " + what + " " + name + " is unknown." + meant + seeHelp(line);
  }

  private static List<String> options(CommandSpec spec) {
    return spec.options().stream().flatMap(option -> Arrays.stream(option.names())).toList();
  }

  private static List<String> commands(Optional<CommandGroup> group) {
    return group.isPresent()
        ? group.get().commands().stream().map(CommandName::lastWord).toList()
        : Stream.concat(
                Arrays.stream(CommandName.values()).map(CommandName::word),
                Arrays.stream(CommandGroup.values()).map(CommandGroup::word))
            .toList();
  }

  private static String seeHelp(CommandLine line) {
    return "\nSee " + line.getCommandSpec().qualifiedName() + " --help.";
  }

  private static Request request(ParseResult root, List<Described> described) {
    List<ParseResult> levels = new ArrayList<>(List.of(root));
    while (levels.getLast().hasSubcommand()) {
      levels.add(levels.getLast().subcommand());
    }
    ParseResult last = levels.getLast();
    boolean asksForHelp = levels.stream().anyMatch(ParseResult::isUsageHelpRequested);
    Optional<Command> command =
        described.stream()
            .filter(it -> it.line().equals(last.commandSpec().commandLine()))
            .map(Described::command)
            .findFirst();
    return asksForHelp || command.isEmpty()
        ? new Request.Help(HelpText.of(last.commandSpec().commandLine()))
        : new Request.Run(command.get(), invocation(levels));
  }

  private static Invocation invocation(List<ParseResult> levels) {
    ParseResult sub = levels.getLast();
    Map<Setting, SettingValue> settings = new EnumMap<>(Setting.class);
    Map<String, List<String>> options = new LinkedHashMap<>();
    Map<String, Setting> known = settingsByOption();
    levels.stream()
        .flatMap(level -> level.matchedOptions().stream())
        .forEach(option -> {
          Setting setting = known.get(option.longestName());
          if (setting == null || isOwn(sub, option)) {
            options.put(option.names()[0], values(option));
          } else {
            settings.merge(setting, value(setting, option), ArgumentParser::joined);
          }
        });
    return new Invocation(settings, options, operands(sub));
  }

  /** Whether the command takes an option of that name for something of its own. */
  private static boolean isOwn(ParseResult sub, OptionSpec option) {
    return option.group() == null && sub.matchedOptions().contains(option);
  }

  private static Map<String, Setting> settingsByOption() {
    Map<String, Setting> known = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      setting.flags().forEach(flag -> known.put("--" + flag, setting));
    }
    return known;
  }

  private static SettingValue value(Setting setting, OptionSpec option) {
    return new SettingValue(values(option), new Origin.Flag(setting.flags().getFirst()));
  }

  /** A list may be given before the command and after it; of anything else the last one counts. */
  private static SettingValue joined(SettingValue before, SettingValue after) {
    List<String> all = new ArrayList<>(before.values());
    all.addAll(after.values());
    return new SettingValue(all, after.origin());
  }

  private static List<String> values(OptionSpec option) {
    Object value = option.getValue();
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static List<String> operands(ParseResult sub) {
    return sub.matchedPositionals().stream()
        .flatMap(positional -> positional.stringValues().stream())
        .toList();
  }
}
