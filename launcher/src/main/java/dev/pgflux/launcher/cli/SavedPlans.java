package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SavedPlanFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Plans in files. */
final class SavedPlans {

  private SavedPlans() {}

  static SavedPlanFormat format() {
    return ServiceLoader.load(SavedPlanFormat.class, SavedPlans.class.getClassLoader())
        .findFirst()
        .orElseThrow(() ->
            new LauncherException(
                "No adapter can keep plans in files.",
                "This installation is not complete: install pg-flux again."));
  }

  static SavedPlan read(Path file) {
    try {
      return format().read(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new LauncherException(
          "There is no plan in " + file + ": the file does not exist.",
          "Make it with: pg-flux plan --out " + file,
          e);
    } catch (IOException e) {
      throw new LauncherException("The plan " + file + " cannot be read: " + e, "", e);
    }
  }
}
