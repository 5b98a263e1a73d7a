package dev.pgflux.launcher.settings;

import java.util.List;

/**
 * What a setting was set to.
 *
 * @param values as written, one or more; several only for lists
 * @param origin where
 */
public record SettingValue(List<String> values, Origin origin) {

  /** Copies the values. */
  public SettingValue {
    values = List.copyOf(values);
  }

  /** Never the values: one of them may be a password. */
  @Override
  public String toString() {
    return "value of " + origin;
  }
}
