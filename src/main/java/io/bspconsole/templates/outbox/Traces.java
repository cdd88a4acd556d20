package io.bspconsole.templates.outbox;

import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.templates.outbox.Sendings.Order;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Looks for what an earlier try may have left at Meta, before anything is done again. Only what
 * says the same as ours is taken for ours: a template of the same name and other content came from
 * elsewhere. Throws {@link io.bspconsole.meta.MetaUnavailable} when Meta cannot be asked.
 */
final class Traces {

  private final MetaTemplates meta;

  Traces(MetaTemplates meta) {
    this.meta = meta;
  }

  /** What was found. */
  sealed interface Trace {}

  /** Nothing came of any earlier try. */
  record None() implements Trace {}

  /** Ours is there, or what was wished has happened. */
  record Arrived(MetaTemplate found) implements Trace {}

  /** A template of that name and language with other content is there. */
  record Another() implements Trace {}

  /** Before a try. */
  Trace before(Claim claim, Order order) {
    return switch (order.kind()) {
      case CREATE ->
          claim.mayHaveArrived() || order.template() != null ? created(order) : new None();
      case EDIT -> claim.mayHaveArrived() ? edited(order) : new None();
      case DELETE, DELETE_NAME, UNPAUSE -> new None(); // to ask for it twice does no harm
    };
  }

  /**
   * After a refusal.
   *
   * @param taken was it refused because the name is taken?
   */
  Trace after(Claim claim, Order order, boolean taken) {
    return switch (order.kind()) {
      case CREATE -> taken ? created(order) : new None();
      case EDIT -> new None();
      case DELETE, DELETE_NAME -> gone(order);
      case UNPAUSE -> claim.mayHaveArrived() ? running(order) : new None();
    };
  }

  private Trace created(Order order) {
    return find(order)
        .<Trace>map(found ->
            isKnown(order, found) || isSame(order, found) ? new Arrived(found) : new Another())
        .orElseGet(None::new);
  }

  private Trace edited(Order order) {
    return find(order)
        .filter(found -> isSame(order, found))
        .<Trace>map(Arrived::new)
        .orElseGet(None::new);
  }

  private Trace gone(Order order) {
    Optional<MetaTemplate> found = find(order);
    return found.isPresent() ? new None() : new Arrived(nothing(order));
  }

  private Trace running(Order order) {
    return find(order)
        .filter(found -> !found.status().equals("PAUSED"))
        .<Trace>map(Arrived::new)
        .orElseGet(None::new);
  }

  private Optional<MetaTemplate> find(Order order) {
    return meta.find(order.waba(), order.name(), order.language());
  }

  /** Meta has reported it to us by its id, so it is what we sent. */
  private static boolean isKnown(Order order, MetaTemplate found) {
    return Objects.equals(order.template(), found.id());
  }

  private static boolean isSame(Order order, MetaTemplate found) {
    return found.components() != null && SameContent.is(order.body(), found.components());
  }

  private static MetaTemplate nothing(Order order) {
    return new MetaTemplate(
        Objects.requireNonNull(order.template()),
        order.name(),
        order.language(),
        "DELETED",
        "UNKNOWN",
        null,
        null,
        JsonNodeFactory.instance.arrayNode());
  }
}
