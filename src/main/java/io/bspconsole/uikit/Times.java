package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes times for the reader: in the zone that the browser told, else in the one that the operator
 * set ({@code bsp.zone}), and in the reader's language. Absolute first; relative only beside it.
 */
public final class Times {

  private final ZoneId zone;
  private final Locale locale;

  Times(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.locale = locale;
  }

  /** For the reader of that component; it may be detached while its own page is being built. */
  public static Times of(Component component) {
    UI ui = component.getUI().orElse(UI.getCurrent());
    return ui == null
        ? new Times(ZoneOffset.UTC, Locale.ENGLISH)
        : new Times(zone(ui), ui.getLocale());
  }

  /** The reader's zone, for calendars and date pickers. */
  public ZoneId zone() {
    return zone;
  }

  /** "Wed 25 Nov, 10:02". */
  public String absolute(Instant time) {
    return write("EEE d MMM, " + clock(), time);
  }

  /** "Wed 25 Nov 2026, 10:02", for what may lie far back. */
  public String withYear(Instant time) {
    return write("EEE d MMM yyyy, " + clock(), time);
  }

  /** "25 Nov 2026". */
  public String date(Instant time) {
    return write("d MMM yyyy", time);
  }

  /** "Wed 25 Nov". */
  public String day(Instant time) {
    return write("EEE d MMM", time);
  }

  /** "10:02". */
  public String time(Instant time) {
    return write(clock(), time);
  }

  /** How long, in the two largest units: "20 min", "2 h 10 min", "3 days". Never negative. */
  public String span(Duration duration) {
    long minutes = Math.abs(duration.toMinutes());
    if (minutes < 60) {
      return words("uikit.span.minutes", minutes);
    }
    if (minutes >= 48 * 60) {
      return words("uikit.span.days", minutes / (24 * 60));
    }
    return minutes % 60 == 0
        ? words("uikit.span.hours.whole", minutes / 60)
        : words("uikit.span.hours", minutes / 60, minutes % 60);
  }

  /**
   * {@link #absolute} as an element that tells machines the moment and, on hover, year and zone.
   */
  public Component mark(Instant time) {
    Span mark = new Span(absolute(time));
    mark.addClassName("bsp-time");
    mark.getElement().setAttribute("title", withYear(time) + " " + zone.getId());
    return mark;
  }

  private String clock() {
    return locale.getLanguage().equals("id") ? "HH.mm" : "HH:mm";
  }

  private String write(String pattern, Instant time) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(zone));
  }

  private String words(String key, Object... arguments) {
    return I18NProvider.translate(locale, key, arguments);
  }

  private static ZoneId zone(UI ui) {
    ZoneId house = ComponentUtil.getData(ui, ZoneId.class);
    ZoneId fallback = house == null ? ZoneOffset.UTC : house;
    return parse(ui.getPage().getExtendedClientDetails().getTimeZoneId(), fallback);
  }

  private static ZoneId parse(@Nullable String zone, ZoneId fallback) {
    try {
      return zone == null || zone.isEmpty() ? fallback : ZoneId.of(zone);
    } catch (DateTimeException _) {
      return fallback; // a browser may know a zone that this Java does not
    }
  }
}
