package io.bspconsole.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ui.TrailQuery.Mistake;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.Icon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search of a trail: a field that says what it did not understand, what can be typed next, and
 * a help that shows the syntax with examples that can be clicked.
 */
class TrailSearch extends Div {

  private final TextField field = new TextField();
  private final Div suggestions = new Div();
  private final transient TrailSuggestions known;
  private final transient Consumer<String> search;

  /**
   * The search as it was typed.
   *
   * @param query what was read out of it
   * @param clients whether trails of several clients are searched
   * @param search told what to search for
   */
  TrailSearch(
      String typed, TrailQuery query, LocalDate today, boolean clients, Consumer<String> search) {
    this.search = search;
    this.known = new TrailSuggestions(today, clients, AuditWords::action);
    addClassName("audit-filters");
    field.setAriaLabel(getTranslation("audit.search"));
    field.setPlaceholder(
        getTranslation(clients ? "audit.search.syntax" : "audit.search.syntax.one"));
    field.setPrefixComponent(Icon.SEARCH.create());
    field.setClearButtonVisible(true);
    field.setManualValidation(true);
    field.setValue(typed);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addClassName("audit-search");
    field.addFocusListener(_ -> suggest());
    field.addValueChangeListener(change -> {
      if (change.getValue().isBlank() && !change.getOldValue().isBlank()) {
        search.accept("");
      } else {
        suggest();
      }
    });
    field.addKeyPressListener(Key.ENTER, _ -> search.accept(field.getValue()));
    tell(query.mistakes());
    suggestions.addClassName("audit-suggestions");
    suggestions.getElement().setAttribute("role", "group");
    suggestions.getElement().setAttribute("aria-label", getTranslation("audit.suggestions"));
    Button help = help(clients);
    add(field, help, actions(typed, query), suggestions);
  }

  private void tell(List<Mistake> mistakes) {
    if (!mistakes.isEmpty()) {
      field.setErrorMessage(
          mistakes.stream()
              .map(mistake ->
                  getTranslation(
                      "audit.mistake." + mistake.kind().name(), mistake.word(), known.today()))
              .collect(Collectors.joining(" ")));
      field.setInvalid(true);
    }
  }

  private void suggest() {
    suggestions.removeAll();
    for (TrailSuggestions.Suggestion one : known.of(field.getValue())) {
      String words = one.words();
      Button button =
          new Button(words.isEmpty() ? one.word() : one.word() + " · " + words, _ -> take(one));
      button.addThemeNames("small", "tertiary");
      suggestions.add(button);
    }
  }

  /** What is whole is searched for; of anything else the value is still to be typed. */
  private void take(TrailSuggestions.Suggestion one) {
    if (one.isWhole()) {
      search.accept(one.search());
    } else {
      field.setValue(one.search());
      field.focus();
    }
  }

  private Component actions(String typed, TrailQuery query) {
    return new FilterChip<>(
        getTranslation("audit.filter.action"),
        List.of(Action.values()),
        AuditWords::action,
        chosen(query),
        action -> search.accept(TrailQuery.withAction(typed, action.orElse(null))));
  }

  private static @Nullable Action chosen(TrailQuery query) {
    return query
        .filter()
        .actions()
        .filter(actions -> actions.size() == 1)
        .map(actions -> actions.iterator().next())
        .orElse(null);
  }

  private Button help(boolean clients) {
    Button open = new Button(Icon.HELP.create());
    open.addThemeNames("icon", "tertiary");
    open.setAriaLabel(getTranslation("audit.help"));
    DataTable table =
        new DataTable(
            getTranslation("audit.help"),
            getTranslation("audit.help.word"),
            getTranslation("audit.help.meaning"),
            getTranslation("audit.help.example"));
    Popover popover = new Popover();
    for (TrailSuggestions.Example example : known.examples(clients)) {
      Button use = new Button(example.search());
      use.addThemeNames("small", "tertiary");
      use.addClickListener(_ -> {
        popover.close();
        search.accept(example.search());
      });
      Span word = new Span(example.word().text());
      word.addClassName("bsp-mono");
      table.row(word, new Span(getTranslation("audit.help." + example.word().name())), use);
    }
    Div content = new Div(table, new Paragraph(getTranslation("audit.help.more")));
    content.addClassName("audit-help");
    popover.add(content);
    popover.setTarget(open);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAriaLabel(getTranslation("audit.help"));
    add(popover);
    return open;
  }
}
