package io.bspconsole.templates.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a set of people is stored: ids in upper-case hexadecimal between commas, the form in which
 * the schema's check on four eyes looks for the one who decides.
 */
final class Authors {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Authors() {}

  static String write(Collection<PersonId> people) {
    return people.stream()
        .map(person -> HEX.formatHex(Uuids.bytes(person.value())))
        .sorted()
        .collect(Collectors.joining(","));
  }

  static Set<PersonId> read(String stored) {
    return Arrays.stream(stored.split(",", -1))
        .filter(id -> !id.isEmpty())
        .map(id -> new PersonId(Uuids.of(HEX.parseHex(id))))
        .collect(Collectors.toUnmodifiableSet());
  }
}
