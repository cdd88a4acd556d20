package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Div;
import io.bspconsole.clients.Waba;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateChoices;
import io.bspconsole.templates.TemplateChoices.Author;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.FilterChip;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of the list of templates, a chip each. */
final class TemplateChips extends Div {

  private static final List<String> CATEGORIES = List.of("UTILITY", "MARKETING", "AUTHENTICATION");
  private static final List<String> QUALITIES = List.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  /**
   * The chips.
   *
   * @param onChoose told the filter that somebody chose
   */
  TemplateChips(
      TemplateFilter f,
      TemplateChoices choices,
      List<Waba> accounts,
      Consumer<TemplateFilter> onChoose) {
    addClassName("bsp-chips");
    TemplateFilterWords words = new TemplateFilterWords(this);
    add(
        new FilterChip<>(
            getTranslation("templates.filter.ours"),
            List.of(OurState.values()),
            state -> getTranslation("uikit.state.ours." + state),
            f.ours(),
            chosen -> onChoose.accept(with(f, chosen.orElse(null), f.metaStatus()))),
        new FilterChip<>(
            getTranslation("templates.filter.meta"),
            MetaStatus.KNOWN,
            words::meta,
            f.metaStatus(),
            chosen -> onChoose.accept(with(f, f.ours(), chosen.orElse(null)))),
        new FilterChip<>(
            getTranslation("templates.filter.category"),
            CATEGORIES,
            word -> TemplateWords.category(this, word),
            f.category(),
            chosen -> onChoose.accept(more(f, chosen.orElse(null), f.language(), f.quality()))),
        new FilterChip<>(
            getTranslation("templates.filter.language"),
            choices.languages(),
            code -> Languages.name(code, getLocale()),
            f.language(),
            chosen -> onChoose.accept(more(f, f.category(), chosen.orElse(null), f.quality()))),
        new FilterChip<>(
            getTranslation("templates.filter.quality"),
            QUALITIES,
            words::quality,
            f.quality(),
            chosen -> onChoose.accept(more(f, f.category(), f.language(), chosen.orElse(null)))));
    if (accounts.size() > 1) {
      add(
          new FilterChip<>(
              getTranslation("templates.editor.account"),
              accounts,
              Waba::name,
              accounts.stream().filter(it -> it.id().equals(f.waba())).findFirst().orElse(null),
              chosen ->
                  onChoose.accept(
                      places(f, chosen.map(Waba::id).orElse(null), f.author(), f.archived()))));
    }
    if (!choices.authors().isEmpty()) {
      add(
          new FilterChip<>(
              getTranslation("templates.filter.author"),
              choices.authors(),
              Author::name,
              choices.authors().stream()
                  .filter(it -> it.id().equals(f.author()))
                  .findFirst()
                  .orElse(null),
              chosen ->
                  onChoose.accept(
                      places(f, f.waba(), chosen.map(Author::id).orElse(null), f.archived()))));
    }
    add(
        new FilterChip<>(
            getTranslation("templates.filter.held"),
            List.of(true),
            _ -> getTranslation("templates.filter.held.only"),
            f.held() ? true : null,
            chosen -> onChoose.accept(marked(f, chosen.isPresent(), f.moving()))),
        new FilterChip<>(
            getTranslation("templates.filter.moving"),
            List.of(true),
            _ -> getTranslation("templates.filter.moving.only"),
            f.moving() ? true : null,
            chosen -> onChoose.accept(marked(f, f.held(), chosen.isPresent()))),
        new FilterChip<>(
            getTranslation("templates.filter.archived"),
            List.of(true),
            _ -> getTranslation("templates.filter.archived.only"),
            f.archived() ? true : null,
            chosen -> onChoose.accept(places(f, f.waba(), f.author(), chosen.isPresent()))));
  }

  private static TemplateFilter with(
      TemplateFilter f, @Nullable OurState ours, @Nullable String meta) {
    return new TemplateFilter(
        f.search(),
        ours,
        meta,
        f.category(),
        f.language(),
        f.quality(),
        f.waba(),
        f.author(),
        f.held(),
        f.moving(),
        f.archived());
  }

  private static TemplateFilter more(
      TemplateFilter f,
      @Nullable String category,
      @Nullable String language,
      @Nullable String quality) {
    return new TemplateFilter(
        f.search(),
        f.ours(),
        f.metaStatus(),
        category,
        language,
        quality,
        f.waba(),
        f.author(),
        f.held(),
        f.moving(),
        f.archived());
  }

  private static TemplateFilter marked(TemplateFilter f, boolean held, boolean moving) {
    return new TemplateFilter(
        f.search(),
        f.ours(),
        f.metaStatus(),
        f.category(),
        f.language(),
        f.quality(),
        f.waba(),
        f.author(),
        held,
        moving,
        f.archived());
  }

  private static TemplateFilter places(
      TemplateFilter f, @Nullable WabaId waba, @Nullable PersonId author, boolean archived) {
    return new TemplateFilter(
        f.search(),
        f.ours(),
        f.metaStatus(),
        f.category(),
        f.language(),
        f.quality(),
        waba,
        author,
        f.held(),
        f.moving(),
        archived);
  }
}
