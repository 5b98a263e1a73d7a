package dev.pgflux.emitters.code;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hands each name out once: who comes later to a name that is taken gets it with a number. */
public final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final UnaryOperator<String> key;

  private UniqueNames(UnaryOperator<String> key) {
    this.key = key;
  }

  /**
   * Names that differ when one letter does, or its case.
   *
   * @param reserved names that nobody gets
   * @return none handed out
   */
  public static UniqueNames keeping(Collection<String> reserved) {
    UniqueNames names = new UniqueNames(UnaryOperator.identity());
    reserved.forEach(name -> names.taken.add(name));
    return names;
  }

  /**
   * Names that also differ where letter case makes no difference, as for files.
   *
   * @param reserved names that nobody gets
   * @return none handed out
   */
  public static UniqueNames ignoringCase(Collection<String> reserved) {
    UniqueNames names = new UniqueNames(name -> name.toLowerCase(Locale.ROOT));
    reserved.forEach(name -> names.taken.add(names.key.apply(name)));
    return names;
  }

  /**
   * Whether a name is taken.
   *
   * @param name the name
   * @return true if it was handed out or is reserved
   */
  public boolean has(String name) {
    return taken.contains(key.apply(name));
  }

  /**
   * Hands a name out.
   *
   * @param wanted the name
   * @return it, or it with the first number from 2 that is free, set off by an underscore where it
   *     ends in a digit
   */
  public String claim(String wanted) {
    String name = wanted;
    boolean digit = !wanted.isEmpty() && Character.isDigit(wanted.codePointBefore(wanted.length()));
    for (int number = 2; !taken.add(key.apply(name)); number++) {
      name = wanted + (digit ? "_" : "") + number;
    }
    return name;
  }
}
