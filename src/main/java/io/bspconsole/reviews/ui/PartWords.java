package io.bspconsole.reviews.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.Remark.Part;

/** What the parts of a template are called. */
final class PartWords {

  private PartWords() {}

  static String of(Part part) {
    return I18NProvider.translate(
        switch (part) {
          case HEADER -> "reviews.part.header";
          case BODY -> "reviews.part.body";
          case FOOTER -> "reviews.part.footer";
          case OFFER -> "reviews.part.offer";
          case BUTTONS -> "reviews.part.buttons";
          case CARDS -> "reviews.part.cards";
        });
  }
}
