package io.bspconsole.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of one part of the suite: how many were tried, and what was found wrong in them. */
final class Cells {

  private static final int SHOWN = 40;

  private final List<String> findings = new ArrayList<>();
  private final Map<String, String> hidden = new HashMap<>();
  private int tried;
  private int leaks;

  /**
   * One cell.
   *
   * @param way that was tried
   * @param who tried it, and with which ids
   * @param got what came of it
   * @param said the answer's words, for comparison; ids that were asked for are masked
   * @param heard the answer and all that was logged and published
   * @param asked the ids that the question named
   * @param foreign clients of whom nothing may be heard
   */
  record Cell(
      String way,
      String who,
      Answer expected,
      Answer got,
      String said,
      String heard,
      Collection<String> asked,
      Collection<TellTales> foreign) {

    @Override
    public String toString() {
      return way + " by " + who;
    }
  }

  void add(Cell cell) {
    tried++;
    if (cell.got() != cell.expected()) {
      leaks += cell.got() == Answer.ALLOW ? 1 : 0;
      found("%s: expected %s, got %s: %s", cell, cell.expected(), cell.got(), cell.said());
    }
    for (TellTales client : cell.foreign()) {
      List<String> told = client.in(cell.heard(), cell.asked());
      if (!told.isEmpty()) {
        leaks++;
        found("LEAK in %s: %s in %s", cell, told, around(cell.heard(), told.getFirst()));
      }
    }
    if (cell.got() == Answer.HIDDEN) {
      // Whether it is foreign, was deleted or never was: the words are the same.
      String before = hidden.putIfAbsent(cell.way(), cell.said());
      if (before != null && !before.equals(cell.said())) {
        leaks++;
        found("NOT ALIKE in %s: %s, elsewhere %s", cell, cell.said(), before);
      }
    }
  }

  int tried() {
    return tried;
  }

  /** What is wrong, the first of it in full. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  private void found(String text, Object... parts) {
    if (findings.size() < SHOWN) {
      findings.add(text.formatted(parts));
    }
  }

  private static String around(String text, String told) {
    int place = text.toLowerCase(java.util.Locale.ROOT).indexOf(told);
    return text.substring(Math.max(0, place - 200), Math.min(text.length(), place + 200));
  }

  /** Tells {@code script/test}, which prints it. */
  void report(String part) {
    try {
      Files.writeString(
          Path.of("target", "isolation-cells.txt"),
          "%s %d %d%n".formatted(part, tried, leaks),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
