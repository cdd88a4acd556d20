package io.bspconsole.clients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Chooses a country by its name in the reader's language; its value is two letters (ISO 3166-1).
 */
class CountryField extends ComboBox<String> {

  CountryField(String label) {
    this(label, List.of(Locale.getISOCountries()));
  }

  /**
   * Some countries only.
   *
   * @param codes two letters each
   */
  CountryField(String label, Collection<String> codes) {
    super(label);
    Locale reader = reader();
    Comparator<Object> order = Collator.getInstance(reader);
    setItems(codes.stream().sorted(Comparator.comparing(CountryField::word, order)).toList());
    setItemLabelGenerator(CountryField::word);
    setClearButtonVisible(true);
  }

  /** The two letters; empty while none is chosen. */
  String code() {
    return getValue() == null ? "" : getValue();
  }

  /** The name in the reader's language; empty for no letters, and what is no country as it is. */
  static String word(String code) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(reader());
  }

  private static Locale reader() {
    return UI.getCurrentOrThrow().getLocale();
  }
}
