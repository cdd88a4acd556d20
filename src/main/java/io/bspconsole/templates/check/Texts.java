package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.Members;
import org.jspecify.annotations.Nullable;

/** Shows texts of one kind, each with the JSON pointer to its owner and the name of the member. */
@FunctionalInterface
interface Texts {

  void each(Reading reading, Sink sink);

  /** Takes one text. */
  @FunctionalInterface
  interface Sink {

    void take(String owner, String member, @Nullable String text);
  }

  static void headers(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Header header : group.headers()) {
        sink.take(header.pointer(), "text", header.text());
      }
    }
  }

  static void footers(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Footer footer : group.footers()) {
        sink.take(footer.pointer(), "text", footer.text());
      }
    }
  }

  /** Bodies of the message. */
  static void bodies(Reading reading, Sink sink) {
    for (Body body : reading.message().bodies()) {
      sink.take(body.pointer(), "text", body.text());
    }
  }

  /** Bodies of messages with a limited-time offer. */
  static void bodiesOfOffers(Reading reading, Sink sink) {
    if (reading.message().has("LIMITED_TIME_OFFER")) {
      bodies(reading, sink);
    }
  }

  /** Bodies of messages that show a single product. */
  static void bodiesOfProducts(Reading reading, Sink sink) {
    if (reading.message().hasButton("SPM")) {
      bodies(reading, sink);
    }
  }

  static void bodiesOfCards(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      if (group.card()) {
        for (Body body : group.bodies()) {
          sink.take(body.pointer(), "text", body.text());
        }
      }
    }
  }

  static void offers(Reading reading, Sink sink) {
    Members component = reading.message().first("LIMITED_TIME_OFFER").orElse(null);
    Members offer = component == null ? null : component.object("limited_time_offer");
    if (offer != null) {
      sink.take(offer.pointer(), "text", offer.text("text"));
    }
  }

  /** The labels of buttons, also the second one of a button that fills a code in by itself. */
  static void labels(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        sink.take(button.pointer(), "text", button.text());
        if (button.kind().equals("OTP")) {
          sink.take(button.pointer(), "autofill_text", button.members().text("autofill_text"));
        }
      }
    }
  }

  static void labelsOfCalls(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("VOICE_CALL")) {
          sink.take(button.pointer(), "text", button.text());
        }
      }
    }
  }

  static void urls(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        sink.take(button.pointer(), "url", button.url());
      }
    }
  }

  static void phoneNumbers(Reading reading, Sink sink) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        sink.take(button.pointer(), "phone_number", button.phoneNumber());
      }
    }
  }
}
