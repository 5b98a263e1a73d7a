package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.codegen.CodegenConfiguration;
import dev.pgflux.launcher.codegen.ConfigurationTemplate;
import dev.pgflux.launcher.files.AtomicFile;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Settings;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Writes a configuration file for {@code gen} that works as it is, and explains every option. */
public final class GenInitCommand implements Command {

  private static final String OUT = "--out";
  private static final String FORCE = "--force";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public GenInitCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(OUT, "FILE", "The file (.pg-flux-codegen.yml)."),
        CommandOption.flag(FORCE, "Write over a file that is there."));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    String name = invocation.option(OUT).orElse(CodegenConfiguration.FILE_NAME);
    Path file = context.path(OUT, name).normalize();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !invocation.has(FORCE)) {
      throw new LauncherException(
          "The file " + file + " is there already; nothing was written.",
          "Name another one with --out, or write over it with --force.");
    }
    Emitters emitters = context.emitters(settings);
    AtomicFile.write(file, ConfigurationTemplate.of(emitters));
    context.terminal().printLine(file.toString());
    context
        .terminal()
        .tell(
            "Next: delete the outputs that you do not want, then  pg-flux gen"
                + (invocation.option(OUT).isPresent() ? " --codegen-config " + name : ""));
    return ExitCode.OK;
  }
}
