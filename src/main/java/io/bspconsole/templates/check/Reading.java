package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.JsonPlace;
import io.bspconsole.templates.content.TemplateContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One template before the rules: what several of them need is worked out once. */
final class Reading {

  private final TemplateContent content;
  private final Surroundings surroundings;
  private final Lexicon lexicon;
  private final boolean special;
  private final List<Components> groups;
  private final List<JsonPlace> places = new ArrayList<>();
  private final List<TextPart> parts = new ArrayList<>();
  private @Nullable List<ScannedText> texts;
  private long found;

  Reading(TemplateContent content, Surroundings surroundings, Lexicon lexicon) {
    this.content = content;
    this.surroundings = surroundings;
    this.lexicon = lexicon;
    this.special = isSpecial(content);
    this.groups = groups(content.components());
    content.eachPlace(places::add);
    for (Components group : groups) {
      for (Header header : group.headers()) {
        add(TextPart.Kind.HEADER, group, header.pointer(), header.text(), header.examples());
      }
      for (Body body : group.bodies()) {
        add(TextPart.Kind.BODY, group, body.pointer(), body.text(), body.examples());
      }
    }
  }

  TemplateContent content() {
    return content;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Every value there is; the root comes first. */
  List<JsonPlace> places() {
    return places;
  }

  /** The components of the message itself. */
  Components message() {
    return content.components();
  }

  /** The components of the message, then those of each card of a carousel. */
  List<Components> groups() {
    return groups;
  }

  /** The texts of headers and bodies, also on cards: in these, variables may stand. */
  List<TextPart> parts() {
    return parts;
  }

  boolean isCategory(String category) {
    return content.category().equals(category);
  }

  /** True for one-time codes, whose words Meta writes. */
  boolean isAuthentication() {
    return isCategory("AUTHENTICATION");
  }

  /** Every text that a reader may come to see, looked through for words of the lexicon. */
  List<ScannedText> texts() {
    if (texts == null) {
      texts = new ArrayList<>();
      for (JsonPlace place : places) {
        if (place.shown() && place.text() != null) {
          ScannedText text = lexicon.scan(place);
          texts.add(text);
          found |= text.groups();
        }
      }
    }
    return texts;
  }

  boolean hasHeader() {
    return special || !message().headers().isEmpty();
  }

  /** In header or body, or braces that look like one. */
  boolean hasVariables() {
    for (TextPart part : parts) {
      if (part.hasVariables()
          || !part.variables().malformed().isEmpty()
          || !part.examples().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean hasFooter() {
    return special || !message().footers().isEmpty();
  }

  boolean hasButtons() {
    return special || !message().buttons().isEmpty();
  }

  /** True for anything but a header, a body, a footer, links, calls and quick replies. */
  boolean isSpecial() {
    return special;
  }

  /** True when something is known of what is there already. */
  boolean isSurrounded() {
    return !surroundings.equals(Surroundings.UNKNOWN);
  }

  /** Is a term of any group in any text? */
  boolean hasWords() {
    return has(-1L);
  }

  private static boolean isSpecial(TemplateContent content) {
    if (content.category().equals("AUTHENTICATION")) {
      return true;
    }
    for (Component component : content.components().all()) {
      switch (component.kind()) {
        case "HEADER", "BODY", "FOOTER", "BUTTONS" -> {}
        default -> {
          return true;
        }
      }
    }
    for (Button button : content.components().buttons()) {
      switch (button.kind()) {
        case "QUICK_REPLY", "URL", "PHONE_NUMBER" -> {}
        default -> {
          return true;
        }
      }
    }
    for (Header header : content.components().headers()) {
      switch (header.format()) {
        case "TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION" -> {}
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  /** Is a term of these groups in any text? */
  boolean has(long mask) {
    texts();
    return (found & mask) != 0;
  }

  private static List<Components> groups(Components message) {
    if (message.cards().isEmpty()) {
      return List.of(message);
    }
    List<Components> groups = new ArrayList<>();
    groups.add(message);
    for (Card card : message.cards()) {
      groups.add(card.components());
    }
    return groups;
  }

  private void add(
      TextPart.Kind kind,
      Components group,
      String owner,
      @Nullable String text,
      List<Example> examples) {
    if (text != null) {
      parts.add(TextPart.of(kind, group.card(), owner, text, examples));
    }
  }
}
