package io.bspconsole.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All orders of a few things: 8 have 40,320. */
public final class Orders {

  private Orders() {}

  /** Each order once. */
  public static <T> Stream<List<T>> of(List<T> things) {
    return things.isEmpty()
        ? Stream.of(List.of())
        : IntStream.range(0, things.size())
            .boxed()
            .flatMap(
                first -> of(without(things, first)).map(rest -> with(things.get(first), rest)));
  }

  private static <T> List<T> without(List<T> things, int index) {
    List<T> rest = new ArrayList<>(things);
    rest.remove(index);
    return rest;
  }

  private static <T> List<T> with(T first, List<T> rest) {
    List<T> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
