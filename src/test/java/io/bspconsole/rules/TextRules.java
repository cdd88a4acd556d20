package io.bspconsole.rules;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of the texts of a module, in both languages at once. */
final class TextRules {

  private static final Pattern E_MAIL = Pattern.compile("\\be-?mail", Pattern.CASE_INSENSITIVE);

  private TextRules() {}

  /**
   * The problems of one module's texts; empty when there are none.
   *
   * @param module how its keys begin
   * @param english the contents of its English file
   * @param indonesian the contents of its Indonesian file
   */
  static List<String> problems(String module, String english, String indonesian) {
    List<String> problems = new ArrayList<>();
    Properties first = read(english, problems);
    Properties second = read(indonesian, problems);
    missing(first, second).forEach(key -> problems.add(key + " has no Indonesian text"));
    missing(second, first).forEach(key -> problems.add(key + " has no English text"));
    check(module, first, Locale.ENGLISH, problems);
    check(module, second, Locale.of("id"), problems);
    second.stringPropertyNames().stream()
        .filter(key -> E_MAIL.matcher(second.getProperty(key)).find())
        .sorted()
        .forEach(key -> problems.add(key + " (id) says e-mail: write surel, as all others do"));
    return problems;
  }

  private static void check(
      String module, Properties texts, Locale language, List<String> problems) {
    for (String key : new TreeSet<>(texts.stringPropertyNames())) {
      String text = texts.getProperty(key);
      String place = key + " (" + language + ")";
      if (!key.startsWith(module + ".")) {
        problems.add(place + " does not begin with its module");
      }
      if (text.isBlank()) {
        problems.add(place + " is empty");
      }
      if (text.contains("'")) {
        problems.add(place + " has a straight apostrophe, which quotes: write ’");
      }
      try {
        new MessageFormat(text, language);
      } catch (IllegalArgumentException e) {
        problems.add(place + " is no message: " + e.getMessage());
      }
    }
  }

  private static Set<String> missing(Properties from, Properties in) {
    Set<String> keys = new TreeSet<>(from.stringPropertyNames());
    keys.removeAll(in.stringPropertyNames());
    return keys;
  }

  private static Properties read(String text, List<String> problems) {
    Properties properties =
        new Properties() {
          @Override
          public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
              problems.add(key + " stands twice, and only the last counts");
            }
            return super.put(key, value);
          }
        };
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
