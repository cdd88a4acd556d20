package io.bspconsole.isolation;

import java.util.function.Supplier;

/** Something to try on, and another one as soon as somebody has changed it. */
final class Renewed<T> {

  private final Supplier<T> make;
  private T now;

  Renewed(T first, Supplier<T> make) {
    this.now = first;
    this.make = make;
  }

  T get() {
    return now;
  }

  /** Somebody changed it. */
  void used() {
    now = make.get();
  }
}
