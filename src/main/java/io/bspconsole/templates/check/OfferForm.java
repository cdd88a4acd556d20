package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.Members;
import java.util.List;

/**
 * A limited-time offer has a text, at most a header with an image or a video, no footer, and its
 * code stands before its link. {0}: 0 for a missing text, 1 for a footer, 2 for another header, 3
 * for a code that is not first.
 *
 * <p>Source: Meta, Limited-time offer templates.
 */
record OfferForm(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Components message = reading.message();
    Members component = message.first("LIMITED_TIME_OFFER").orElse(null);
    if (component == null) {
      return;
    }
    Members offer = component.object("limited_time_offer");
    String text = offer == null ? null : offer.text("text");
    if (text == null || !PlainText.isSeen(text)) {
      notes.add(component.pointer("limited_time_offer") + "/text", 0);
    }
    for (Footer footer : message.footers()) {
      notes.add(footer.pointer(), 1);
    }
    for (Header header : message.headers()) {
      if (!header.format().equals("IMAGE") && !header.format().equals("VIDEO")) {
        notes.add(header.pointer() + "/format", 2);
      }
    }
    List<Button> buttons = message.buttons();
    for (int i = 1; i < buttons.size(); i++) {
      if (buttons.get(i).kind().equals("COPY_CODE")) {
        notes.add(buttons.get(i).pointer(), 3);
      }
    }
  }
}
