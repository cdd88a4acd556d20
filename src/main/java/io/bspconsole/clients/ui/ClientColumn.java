package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list of clients can show beside the name. */
enum ClientColumn {
  STANDING,
  STEP,
  WAITS,
  DAYS,
  DUE,
  RATING,
  OWNER,
  SINCE;

  /** What is shown where nobody chose. */
  static final Set<ClientColumn> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(SINCE)));

  String word() {
    return translate("clients.column." + code());
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #write} wrote; empty for what names no column. */
  static Optional<Set<ClientColumn>> read(String text) {
    Set<ClientColumn> columns = EnumSet.noneOf(ClientColumn.class);
    for (String code : text.split(",", -1)) {
      Arrays.stream(values()).filter(it -> it.code().equals(code)).forEach(columns::add);
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  static String write(Set<ClientColumn> columns) {
    return columns.stream().sorted().map(ClientColumn::code).collect(Collectors.joining(","));
  }
}
