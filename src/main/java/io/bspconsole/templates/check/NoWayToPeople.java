package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;

/**
 * A message that says it comes from a machine, or that nobody reads answers, names a way to a
 * person: a call, a link, a quick reply, or words such as "contact us". {0} are the words that were
 * found.
 *
 * <p>Source: WhatsApp Business Policy, section 2, clause P2.7.
 */
record NoWayToPeople(Citation citation, long machine, long people) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.has(machine)) {
      return;
    }
    ScannedText from = null;
    for (ScannedText text : reading.texts()) {
      if (text.has(people)) {
        return;
      }
      from = from == null && text.has(machine) ? text : from;
    }
    if (from == null) {
      return;
    }
    for (Button button : reading.message().buttons()) {
      if (!button.kind().equals("OTP") && !button.kind().equals("COPY_CODE")) {
        return;
      }
    }
    notes.add(from.pointer(), String.join(", ", from.named(machine, 0)));
  }
}
