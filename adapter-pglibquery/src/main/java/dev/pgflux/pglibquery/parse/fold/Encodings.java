package dev.pgflux.pglibquery.parse.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of encodings as PostgreSQL itself spells them ({@code src/common/encnames.c}). */
final class Encodings {
  private static final List<String> OFFICIAL =
      List.of(
          "SQL_ASCII",
          "EUC_JP",
          "EUC_CN",
          "EUC_KR",
          "EUC_TW",
          "EUC_JIS_2004",
          "UTF8",
          "MULE_INTERNAL",
          "LATIN1",
          "LATIN2",
          "LATIN3",
          "LATIN4",
          "LATIN5",
          "LATIN6",
          "LATIN7",
          "LATIN8",
          "LATIN9",
          "LATIN10",
          "WIN1256",
          "WIN1258",
          "WIN866",
          "WIN874",
          "KOI8R",
          "WIN1251",
          "WIN1252",
          "ISO_8859_5",
          "ISO_8859_6",
          "ISO_8859_7",
          "ISO_8859_8",
          "WIN1250",
          "WIN1253",
          "WIN1254",
          "WIN1255",
          "WIN1257",
          "KOI8U",
          "SJIS",
          "BIG5",
          "GBK",
          "UHC",
          "GB18030",
          "JOHAB",
          "SHIFT_JIS_2004");

  private static final Map<String, String> NAMES = names();

  private Encodings() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    OFFICIAL.forEach(name -> names.put(plain(name), name));
    names.put("unicode", "UTF8");
    names.put("koi8", "KOI8R");
    names.put("shiftjis", "SJIS");
    names.put("mskanji", "SJIS");
    names.put("windows949", "UHC");
    names.put("windows932", "SJIS");
    names.put("windows936", "GBK");
    names.put("windows950", "BIG5");
    names.put("win", "WIN1251");
    names.put("alt", "WIN866");
    names.put("abc", "WIN1258");
    names.put("tcvn", "WIN1258");
    names.put("tcvn5712", "WIN1258");
    names.put("vscii", "WIN1258");
    List<Integer> pages = List.of(866, 874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258);
    pages.forEach(page -> names.put("windows" + page, "WIN" + page));
    List<Integer> parts = List.of(1, 2, 3, 4, 9, 10, 13, 14, 15, 16);
    parts.forEach(part -> names.put("iso8859" + part, "LATIN" + (parts.indexOf(part) + 1)));
    return Map.copyOf(names);
  }

  /** Case and whatever is no letter or digit do not count. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The official name; one that PostgreSQL does not know stays as it is. */
  static String official(String name) {
    return NAMES.getOrDefault(plain(name), name);
  }
}
