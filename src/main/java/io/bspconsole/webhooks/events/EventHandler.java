package io.bspconsole.webhooks.events;

/**
 * How a module applies one kind of event. It is called inside the event's client scope and inside
 * the transaction that settles the event: what it writes and the mark "applied" are committed
 * together or not at all. Several handlers may take one kind; then the event waits for its object
 * only if none of them could apply it.
 */
public interface EventHandler<E extends MetaEvent> {

  Class<E> type();

  /**
   * Applies the event.
   *
   * @return what came of it; a thrown exception rolls everything back and the event is tried again
   *     later, a limited number of times
   */
  Outcome apply(E event);

  /** What came of an event. */
  enum Outcome {
    /** It changed something, or was already so. */
    APPLIED,
    /** Something newer was applied before; it is kept as history and changes nothing. */
    SUPERSEDED,
    /** It says nothing about what this handler keeps. */
    UNCONCERNED,
    /** The object that it speaks of is not (yet) known here; it is tried again for a while. */
    NO_SUCH_OBJECT
  }
}
