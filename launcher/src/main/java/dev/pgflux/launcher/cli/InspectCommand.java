package dev.pgflux.launcher.cli;

import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.files.AtomicFile;
import dev.pgflux.launcher.report.InventoryJson;
import dev.pgflux.launcher.report.InventoryText;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.InspectSchema;
import dev.pgflux.ports.in.InspectSchema.Inventory;
import dev.pgflux.ports.in.InspectSchema.Item;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what the database has. */
public final class InspectCommand implements Command {

  private static final String TYPE = "--type";
  private static final String OBJECT = "--object";
  private static final String SUMMARY = "--summary";
  private static final String OUT = "--out";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public InspectCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.list(
            TYPE, "TYPE", "Only objects of these types (repeatable): " + ObjectKinds.list() + "."),
        CommandOption.value(
            OBJECT,
            "NAME",
            "Only objects of this name: name, schema.name or a glob such as 'shop.*'."),
        CommandOption.flag(SUMMARY, "Only how many objects there are of each type."),
        CommandOption.value(OUT, "FILE", "Write to a file instead of the standard output."));
  }

  @Override
  public String details() {
    return """
    Every schema is shown, or those that --schemas names. What belongs to a table, such as its indexes, is
    shown with it. --format sql prints the statements that declare the objects (owners with --owners always,
    grants with --privileges always); --format json prints everything.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Set<ObjectKind> kinds = ObjectKinds.of(invocation.list(TYPE));
    ResultFormat format = ResultFormat.of(settings, ResultFormat.values());
    Optional<String> object = invocation.option(OBJECT);
    Optional<Path> out = invocation.option(OUT).map(file -> context.path(OUT, file));
    Inventory inventory =
        context
            .useCases(settings)
            .inspectSchema()
            .inspect(
                new InspectSchema.Request(
                    Requests.database(settings),
                    Requests.scope(settings),
                    Requests.meta(settings),
                    kinds,
                    object));
    new UnmanagedReport(context.terminal(), "not shown")
        .tell(inventory.unmanaged(), settings.output().verbose());
    if (inventory.items().isEmpty() && object.isPresent()) {
      throw new LauncherException(
          "The database has no such object: " + object.get() + ".",
          "pg-flux inspect  lists all there are; names are case-sensitive, and * stands for anything.");
    }
    String text = text(inventory, format, invocation.has(SUMMARY), kinds);
    if (out.isPresent()) {
      AtomicFile.write(out.get(), text);
      context.terminal().tell("Written to " + out.get() + ".");
    } else {
      context.terminal().print(text);
    }
    return ExitCode.OK;
  }

  private static String text(
      Inventory inventory, ResultFormat format, boolean summary, Set<ObjectKind> kinds) {
    return switch (format) {
      case HUMAN ->
          summary ? InventoryText.summary(counts(inventory, kinds)) : InventoryText.of(inventory);
      case JSON ->
          summary
              ? InventoryJson.summary(inventory, counts(inventory, kinds))
              : InventoryJson.of(inventory);
      case SQL -> {
        if (summary) {
          throw new LauncherException(
              "A summary is no SQL.", "Leave out --summary, or say --format human or json.");
        }
        yield inventory.statements().stream()
            .map(statement -> statement + ";\n")
            .collect(Collectors.joining("\n"));
      }
    };
  }

  /** How many there are, as far as they were asked for; parts count by themselves. */
  private static Map<ObjectKind, Integer> counts(Inventory inventory, Set<ObjectKind> kinds) {
    Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
    count(inventory.items(), kinds, counts);
    return counts;
  }

  private static void count(
      List<Item> items, Set<ObjectKind> kinds, Map<ObjectKind, Integer> counts) {
    for (Item item : items) {
      if (kinds.isEmpty() || kinds.contains(item.kind())) {
        counts.merge(item.kind(), 1, Integer::sum);
      }
      count(item.parts(), kinds, counts);
    }
  }
}
