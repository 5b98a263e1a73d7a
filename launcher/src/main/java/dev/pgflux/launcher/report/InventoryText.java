package dev.pgflux.launcher.report;

import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.ports.in.InspectSchema.Detail;
import dev.pgflux.ports.in.InspectSchema.Inventory;
import dev.pgflux.ports.in.InspectSchema.Item;
import dev.pgflux.ports.spi.OneLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a database has, for people. */
public final class InventoryText {

  private final StringBuilder text = new StringBuilder();

  private InventoryText() {}

  /**
   * Everything: a heading for each kind, its objects under it with their columns, and with what
   * belongs to them.
   *
   * @param inventory what was found
   * @return lines
   */
  public static String of(Inventory inventory) {
    InventoryText report = new InventoryText();
    Optional<ObjectKind> current = Optional.empty();
    for (Item item : inventory.items()) {
      if (current.filter(item.kind()::equals).isEmpty()) {
        current = Optional.of(item.kind());
        report.heading(item.kind(), inventory.items());
      }
      report.item("  ", item.name() + onOwner(item), item);
    }
    return report.text.toString();
  }

  /**
   * How many there are of each kind.
   *
   * @param counts by kind
   * @return a line for each
   */
  public static String summary(Map<ObjectKind, Integer> counts) {
    int width = counts.keySet().stream().mapToInt(kind -> name(kind).length()).max().orElse(0);
    return counts.entrySet().stream()
        .map(count -> padded(name(count.getKey()), width) + "  %d\n".formatted(count.getValue()))
        .collect(Collectors.joining());
  }

  private static String name(ObjectKind kind) {
    return kind.plural().replace('_', ' ');
  }

  private void heading(ObjectKind kind, List<Item> items) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    long count = items.stream().filter(item -> item.kind() == kind).count();
    text.append("%s (%d)\n".formatted(name(kind), count));
  }

  private static String onOwner(Item item) {
    return item.partOf().map(owner -> " on " + owner).orElse("");
  }

  private void item(String indent, String title, Item item) {
    line(indent, title, item.comment());
    String inner = indent + "  ";
    int names = width(item.details().stream().map(Detail::name).toList());
    int types = width(item.details().stream().map(Detail::type).toList());
    for (Detail detail : item.details()) {
      String columns =
          padded(OneLine.of(detail.name()), names)
              + "  "
              + padded(detail.type(), types)
              + "  "
              + detail.clauses();
      line(inner, columns.stripTrailing(), detail.comment());
    }
    for (Item part : item.parts()) {
      item(inner, part.kind().label() + " " + part.name(), part);
    }
  }

  private void line(String indent, String content, Optional<String> comment) {
    text.append(indent).append(OneLine.of(content));
    comment
        .flatMap(it -> it.lines().findFirst())
        .ifPresent(it -> text.append("  -- ").append(OneLine.of(it)));
    text.append('\n');
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(it -> OneLine.of(it).length()).max().orElse(0);
  }

  private static String padded(String value, int width) {
    return value + " ".repeat(Math.max(0, width - value.length()));
  }
}
