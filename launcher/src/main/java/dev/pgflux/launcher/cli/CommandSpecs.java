package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.settings.Setting.Kind;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Describes commands to the command line parser, from the tables of settings and options. */
final class CommandSpecs {

  static final String HELP = "--help";
  private static final int HELP_WIDTH = 120;
  private static final int OPTIONS_WIDTH = 40;

  private CommandSpecs() {}

  /** The tool itself: the options of all commands, and the commands by name alone. */
  static CommandSpec root() {
    CommandSpec root = CommandSpec.create().name("pg-flux");
    usage(root)
        .header("Makes a PostgreSQL database what its schema files say.", "")
        .customSynopsis("pg-flux [OPTIONS] COMMAND [COMMAND OPTIONS]")
        .footer("", "pg-flux COMMAND --help  says more of a command.");
    addGlobalOptions(root);
    return root;
  }

  /** The tool where the command comes first: no option stands before it, so none is described. */
  static CommandSpec bareRoot() {
    return CommandSpec.create().name("pg-flux");
  }

  /** Commands that share their first word, by name alone. */
  static CommandSpec of(CommandGroup group) {
    CommandSpec spec = CommandSpec.create().name(group.word());
    usage(spec)
        .header(group.summary() + ".", "")
        .customSynopsis("pg-flux " + group.word() + " COMMAND [OPTIONS]")
        .footer("", "pg-flux " + group.word() + " COMMAND --help  says more of a command.");
    addGlobalOptions(spec);
    return spec;
  }

  static CommandSpec of(CommandName name, Command command) {
    CommandSpec spec = CommandSpec.create().name(name.lastWord());
    usage(spec)
        .header(name.summary() + ".", "")
        .customSynopsis(("pg-flux " + name.word() + " [OPTIONS] " + command.operands()).strip());
    if (!command.details().isEmpty()) {
      spec.usageMessage().description(description(command.details()));
    }
    command.options().forEach(option -> spec.addOption(option(option)));
    if (!command.operands().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(command.operands())
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .hidden(true)
              .build());
    }
    addGlobalOptions(spec);
    return spec;
  }

  private static UsageMessageSpec usage(CommandSpec spec) {
    return spec.usageMessage()
        .width(HELP_WIDTH)
        .longOptionsMaxWidth(OPTIONS_WIDTH)
        .sortOptions(false);
  }

  /** Texts are formats to the command line parser. */
  private static String[] description(String details) {
    return (details.replace("%", "%%") + " ").lines().toArray(String[]::new);
  }

  private static OptionSpec option(CommandOption option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names().toArray(String[]::new)).description(option.description());
    return (option.placeholder().isEmpty()
            ? flag(builder)
            : value(builder, option.placeholder(), option.repeatable()))
        .build();
  }

  private static void addGlobalOptions(CommandSpec spec) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().validate(false).heading("%nOptions of all commands:%n");
    Arrays.stream(Setting.values())
        .filter(setting -> !setting.flags().isEmpty())
        .filter(setting ->
            setting.flags().stream().noneMatch(flag -> spec.optionsMap().containsKey("--" + flag)))
        .forEach(setting -> group.addArg(option(setting)));
    group.addArg(
        OptionSpec.builder("-h", HELP)
            .usageHelp(true)
            .type(boolean.class)
            .description("Show this.")
            .build());
    spec.addArgGroup(group.build());
  }

  private static OptionSpec option(Setting setting) {
    String[] names = setting.flags().stream().map(flag -> "--" + flag).toArray(String[]::new);
    OptionSpec.Builder builder = OptionSpec.builder(names).description(setting.description());
    boolean repeatable = setting.kind() == Kind.LIST || setting.kind() == Kind.PATHS;
    return (setting.kind() == Kind.SWITCH
            ? flag(builder)
            : value(builder, setting.placeholder(), repeatable))
        .build();
  }

  /** Takes {@code --flag} and {@code --flag=false}, as Go programs do. */
  private static OptionSpec.Builder flag(OptionSpec.Builder builder) {
    return builder.arity("0..1").type(Boolean.class).fallbackValue("true").paramLabel("false");
  }

  private static OptionSpec.Builder value(
      OptionSpec.Builder builder, String placeholder, boolean repeatable) {
    OptionSpec.Builder labelled = builder.paramLabel(placeholder).arity("1");
    return repeatable
        ? labelled.type(List.class).auxiliaryTypes(String.class)
        : labelled.type(String.class);
  }
}
