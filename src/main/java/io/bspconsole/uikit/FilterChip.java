package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a list: "Standing: all", or the chosen value. It holds no state of its own; the
 * page is told and comes back with another address.
 */
public class FilterChip<T> extends Span {

  private record Choice<T>(String text, @Nullable T value) {}

  /**
   * A chip with a list of values to choose from.
   *
   * @param chosen null where the list is not filtered by this
   * @param onChoose told the new value, or empty for all
   */
  public FilterChip(
      String label,
      List<T> values,
      Function<T, String> words,
      @Nullable T chosen,
      Consumer<Optional<T>> onChoose) {
    this(label, I18NProvider.translate("uikit.filter.all"), values, words, chosen, onChoose);
  }

  /**
   * A chip of something else than a filter.
   *
   * @param usual what holds where nothing is chosen
   */
  public FilterChip(
      String label,
      String usual,
      List<T> values,
      Function<T, String> words,
      @Nullable T chosen,
      Consumer<Optional<T>> onChoose) {
    Choice<T> all = new Choice<>(usual, null);
    List<Choice<T>> choices =
        Stream.concat(Stream.of(all), values.stream().map(v -> new Choice<>(words.apply(v), v)))
            .toList();
    Choice<T> now =
        choices.stream()
            .filter(c -> c.value() != null && c.value().equals(chosen))
            .findFirst()
            .orElse(all);

    Span value = new Span(now.text());
    value.addClassName("bsp-strong");
    Button chip = new Button(new Span(new Span(label + ": "), value, Icon.DOWN.create()));
    chip.addClassName("bsp-chip");
    chip.setClassName("bsp-on", now != all);

    ListBox<Choice<T>> list = new ListBox<>();
    list.setItems(choices);
    list.setRenderer(new TextRenderer<>(Choice::text));
    list.setValue(now);
    Popover popover = new Popover(list);
    popover.setTarget(chip);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.addOpenedChangeListener(change -> {
      if (change.isOpened()) { // so that the arrow keys work at once
        list.getElement().callJsFunction("focus");
      }
    });
    popover.setAriaLabel(label);
    list.addValueChangeListener(change -> {
      popover.close();
      Choice<T> choice = change.getValue();
      onChoose.accept(Optional.ofNullable(choice == null ? null : choice.value()));
    });
    add(chip, popover);
  }
}
