package io.bspconsole.templates.check;

import java.util.OptionalLong;

/**
 * How long Meta tries to deliver lies within what the category allows, in seconds. {0} is what was
 * given, {1} the least and {2} the most, {3} 1 where −1 (for 30 days) is allowed besides.
 *
 * <p>Source: Meta, Time to live of templates.
 */
record TimeToLive(Citation citation) implements Rule {

  private static final int THIRTY_DAYS = -1;

  @Override
  public void look(Reading reading, Notes notes) {
    OptionalLong seconds = reading.content().members().number("message_send_ttl_seconds");
    if (seconds.isEmpty()) {
      return;
    }
    switch (reading.content().category()) {
      case "AUTHENTICATION" -> within(seconds.getAsLong(), 30, 900, true, notes);
      case "UTILITY" -> within(seconds.getAsLong(), 30, 43_200, true, notes);
      case "MARKETING" -> within(seconds.getAsLong(), 43_200, 2_592_000, false, notes);
      default -> {}
    }
  }

  private static void within(long seconds, int least, int most, boolean endless, Notes notes) {
    boolean allowed = seconds >= least && seconds <= most || endless && seconds == THIRTY_DAYS;
    if (!allowed) {
      notes.add("/message_send_ttl_seconds", String.valueOf(seconds), least, most, endless ? 1 : 0);
    }
  }
}
