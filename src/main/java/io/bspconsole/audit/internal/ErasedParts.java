package io.bspconsole.audit.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which details an entry says were erased: {@code who3,who7,what12}. */
final class ErasedParts {

  private ErasedParts() {}

  static String name(Part part, long seq) {
    return part.member() + seq;
  }

  static long seq(String name) {
    return Long.parseLong(name.replaceAll("[a-z]", ""));
  }

  static String write(List<String> names) {
    return names.stream().collect(Collectors.joining(","));
  }

  static Set<String> read(String text) {
    return text.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(text.split(",")));
  }
}
