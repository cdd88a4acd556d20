package io.bspconsole.reviews.desk;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.BusinessHours;
import io.bspconsole.reviews.DeskSettings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The settings of the desk, a row each; one that is missing or cannot be read is the initial one.
 */
@Component
public class SettingRows {

  private final JdbcClient jdbc;
  private final ZoneId zone;

  SettingRows(JdbcClient jdbc, @Value("${bsp.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  /** The settings as the caller's transaction sees them. */
  public DeskSettings load() {
    Map<String, String> values = new HashMap<>();
    jdbc.sql("SELECT name, value FROM review_setting LIMIT 100")
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(setting -> values.put(setting.getKey(), setting.getValue()));
    DeskSettings initial = DeskSettings.initial(zone);
    BusinessHours hours = initial.hours();
    return new DeskSettings(
        new BusinessHours(
            zone,
            read(values, "days", SettingRows::days, hours.days()),
            read(values, "opens", LocalTime::parse, hours.opens()),
            read(values, "closes", LocalTime::parse, hours.closes()),
            read(values, "holidays", SettingRows::dates, hours.holidays())),
        read(values, "target-hours", Integer::valueOf, initial.targetHours()),
        read(values, "warn-minutes", Integer::valueOf, initial.warnMinutes()),
        read(values, "hold-minutes", Integer::valueOf, initial.holdMinutes()),
        read(values, "first-templates", Integer::valueOf, initial.firstTemplates()),
        read(values, "restricted-two", Boolean::valueOf, initial.restrictedTwo()));
  }

  /** Lets no other change how reviews are done in any part before this transaction has ended. */
  void lock() {
    jdbc.sql(
            "INSERT INTO review_setting (name, value) VALUES ('lock', '')"
                + " ON DUPLICATE KEY UPDATE value = ''")
        .update();
  }

  void save(DeskSettings settings) {
    values(settings)
        .forEach((name, value) ->
            jdbc.sql(
                    "INSERT INTO review_setting (name, value) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .params(name, value)
                .update());
  }

  /** By their stored names. */
  static Map<String, String> values(DeskSettings settings) {
    BusinessHours hours = settings.hours();
    return Map.of(
        "days", words(hours.days(), DayOfWeek::name),
        "opens", hours.opens().toString(),
        "closes", hours.closes().toString(),
        "holidays", words(hours.holidays(), LocalDate::toString),
        "target-hours", Integer.toString(settings.targetHours()),
        "warn-minutes", Integer.toString(settings.warnMinutes()),
        "hold-minutes", Integer.toString(settings.holdMinutes()),
        "first-templates", Integer.toString(settings.firstTemplates()),
        "restricted-two", Boolean.toString(settings.restrictedTwo()));
  }

  /** Working hours that the client was promised, else those of all. */
  public int targetOf(ClientId client, DeskSettings settings) {
    return jdbc.sql("SELECT hours FROM review_target WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .optional()
        .orElse(settings.targetHours());
  }

  void setTarget(ClientId client, int hours) {
    jdbc.sql(
            "INSERT INTO review_target (client_id, id, hours, version) VALUES (?, ?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE hours = VALUES(hours), version = version + 1")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()), hours)
        .update();
  }

  private static Set<DayOfWeek> days(String words) {
    return split(words, DayOfWeek::valueOf);
  }

  private static Set<LocalDate> dates(String words) {
    return split(words, LocalDate::parse);
  }

  private static <T> Set<T> split(String words, Function<String, T> reader) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> !word.isBlank())
        .map(reader)
        .collect(Collectors.toSet());
  }

  private static <T> String words(Set<T> values, Function<T, String> word) {
    return values.stream().map(word).sorted().collect(Collectors.joining(" "));
  }

  private static <T> T read(
      Map<String, String> values, String name, Function<String, T> reader, T otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : reader.apply(value);
    } catch (DateTimeException | IllegalArgumentException _) {
      return otherwise; // of a version to come
    }
  }
}
