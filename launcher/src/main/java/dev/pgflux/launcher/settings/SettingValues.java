package dev.pgflux.launcher.settings;

import dev.pgflux.launcher.LauncherException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads single values, and says where a wrong one comes from. */
final class SettingValues {

  private final SettingSources sources;
  private final Path workingDirectory;

  SettingValues(SettingSources sources, Path workingDirectory) {
    this.sources = sources;
    this.workingDirectory = workingDirectory;
  }

  Optional<String> text(Setting setting) {
    return sources.find(setting).map(SettingValues::single);
  }

  Optional<Path> path(Setting setting) {
    return sources.find(setting).map(value -> path(single(value), value.origin()));
  }

  /** Several paths stand in one variable as they do in PATH; each flag names one. */
  List<Path> paths(Setting setting) {
    return sources.find(setting).stream()
        .flatMap(value -> parts(value, File.pathSeparator).map(part -> path(part, value.origin())))
        .toList();
  }

  List<String> list(Setting setting) {
    return sources.find(setting).stream()
        .flatMap(value -> value.values().stream())
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  boolean isOn(Setting setting, boolean fallback) {
    return sources.find(setting).map(SettingValues::truth).orElse(fallback);
  }

  OptionalLong number(Setting setting, long least, long most) {
    return sources.find(setting).stream()
        .mapToLong(value -> number(value, least, most))
        .findFirst();
  }

  Optional<String> choice(Setting setting, List<String> choices) {
    return sources.find(setting).map(value -> chosen(value, choices));
  }

  <E extends Enum<E>> Optional<E> choice(Setting setting, Class<E> type) {
    List<String> choices =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return choice(setting, choices)
        .map(chosen -> Enum.valueOf(type, chosen.toUpperCase(Locale.ROOT)));
  }

  private static String single(SettingValue value) {
    if (value.values().size() > 1) {
      throw wrong(value, "has " + value.values().size() + " values; it takes one.");
    }
    return value.values().getFirst();
  }

  private static Stream<String> parts(SettingValue value, String separator) {
    return value.origin() instanceof Origin.Variable
        ? Arrays.stream(single(value).split(separator)).filter(part -> !part.isEmpty())
        : value.values().stream();
  }

  private Path path(String text, Origin origin) {
    try {
      return workingDirectory.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new LauncherException(
          "The value of " + origin + " is no path: " + e.getReason(), "", e);
    }
  }

  private static boolean truth(SettingValue value) {
    return switch (single(value).toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "on", "1" -> true;
      case "false", "f", "no", "off", "0" -> false;
      default -> throw wrong(value, "is \"" + single(value) + "\"; it takes true or false.");
    };
  }

  private static long number(SettingValue value, long least, long most) {
    OptionalLong number = parsed(single(value).strip());
    if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
      String range =
          most == Long.MAX_VALUE ? least + " or more." : "from " + least + " to " + most + ".";
      throw wrong(value, "is \"" + single(value) + "\"; it takes a whole number, " + range);
    }
    return number.getAsLong();
  }

  private static OptionalLong parsed(String digits) {
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static String chosen(SettingValue value, List<String> choices) {
    String written = single(value).strip().toLowerCase(Locale.ROOT);
    if (!choices.contains(written)) {
      throw wrong(
          value,
          "is \""
              + single(value)
              + "\"; it takes "
              + String.join(", ", choices.subList(0, choices.size() - 1))
              + " or "
              + choices.getLast()
              + ".");
    }
    return written;
  }

  private static LauncherException wrong(SettingValue value, String why) {
    return new LauncherException(capitalized(value.origin()) + " " + why, "");
  }

  private static String capitalized(Origin origin) {
    String text = origin.toString();
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
