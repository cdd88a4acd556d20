package io.bspconsole.keys.ui;

import com.vaadin.flow.component.select.Select;
import io.bspconsole.uikit.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a key is to live, with the day on which it would end. */
class LifetimeField extends Select<LifetimeField.Lifetime> {

  /**
   * One choice.
   *
   * @param days absent for no end
   */
  record Lifetime(@Nullable Long days) {}

  private static final List<Long> DAYS = List.of(30L, 90L, 365L);

  LifetimeField(Duration usual) {
    setLabel(getTranslation("keys.make.lifetime"));
    setItemLabelGenerator(this::word);
    Stream<Lifetime> limited =
        Stream.concat(DAYS.stream(), Stream.of(usual.toDays()))
            .distinct()
            .sorted()
            .map(Lifetime::new);
    setItems(Stream.concat(limited, Stream.of(new Lifetime(null))).toList());
    addValueChangeListener(change -> setHelperText(help(change.getValue())));
    setValue(new Lifetime(usual.toDays()));
  }

  /** What was chosen; null for no end. */
  @Nullable Duration lifetime() {
    Long days = Objects.requireNonNull(getValue()).days();
    return days == null ? null : Duration.ofDays(days);
  }

  private String word(Lifetime lifetime) {
    return lifetime.days() == null
        ? getTranslation("keys.make.lifetime.none")
        : getTranslation("keys.make.lifetime.days", lifetime.days());
  }

  private String help(Lifetime lifetime) {
    return lifetime.days() == null
        ? getTranslation("keys.make.lifetime.none.help")
        : getTranslation(
            "keys.end.until",
            Times.of(this).date(Instant.now().plus(Duration.ofDays(lifetime.days()))));
  }
}
