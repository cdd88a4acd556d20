package io.bspconsole.demo;

import io.bspconsole.kernel.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who is who while the demo is being set up: the keys of the file, and the people behind them. */
final class DemoWorld {

  private final Map<String, Known> people = new HashMap<>();

  void add(String key, PersonId id, String name) {
    people.put(key, new Known(id, name));
  }

  /** The person of that key. */
  Known person(String key) {
    return Objects.requireNonNull(people.get(key), () -> "No person " + key + " in the demo");
  }

  /** A person by id and by the name that histories show. */
  record Known(PersonId id, String name) {}
}
