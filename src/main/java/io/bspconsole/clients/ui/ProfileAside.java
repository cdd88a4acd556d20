package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileCheck;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Tone;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Beside the fields: what customers see of the profile, and what clause P1.2 still asks for. */
class ProfileAside extends Div {

  private static final ClauseCode REACHABLE = new ClauseCode("P1.2");

  private final transient Function<@Nullable PictureId, Optional<Component>> pictures;
  private final Div preview = new Div();
  private transient @Nullable PictureId picture;
  private @Nullable Component image;
  private final UnorderedList checklist = new UnorderedList();

  /**
   * Nothing to begin with.
   *
   * @param pictures the picture of a profile; empty without one
   */
  ProfileAside(Function<@Nullable PictureId, Optional<Component>> pictures) {
    this.pictures = pictures;
    addClassName("clients-aside");
    preview.addClassName("clients-preview");
    checklist.addClassName("clients-checklist");
    checklist.getElement().setAttribute("aria-live", "polite");
    add(
        new Card(getTranslation("clients.profile.checklist"), checklist)
            .headerEnd(new ClauseMark(REACHABLE)),
        new Card(getTranslation("clients.profile.preview"), preview));
  }

  void show(ProfileForm form) {
    checklist.removeAll();
    checklist.add(
        check("reach", ProfileCheck.hasReach(form)),
        check("support", ProfileCheck.hasSupport(form)));
    preview.removeAll();
    String name = form.displayName().isBlank() ? "–" : form.displayName();
    Span title = new Span(name);
    title.addClassName("clients-preview-name");
    Div head =
        new Div(
            face(form.picture(), name),
            title,
            new Span(getTranslation("clients.profile.preview.kind")));
    head.addClassName("clients-preview-head");
    preview.add(head);
    if (!form.about().isBlank()) {
      Paragraph about = new Paragraph(form.about());
      about.addClassName("clients-preview-text");
      preview.add(about);
    }
    if (!form.description().isBlank()) {
      Paragraph description = new Paragraph(form.description());
      description.addClassName("clients-preview-text");
      preview.add(description);
    }
    line(Icon.FILE, ClientCards.word(form.vertical()));
    line(Icon.CLIENTS, form.address());
    line(Icon.INBOX, form.email());
    line(Icon.GLOBE, form.website());
    line(Icon.GLOBE, form.secondWebsite());
    line(Icon.CALL, form.phone());
  }

  /** A picture that stays is not fetched again with each letter that is typed. */
  private Component face(@Nullable PictureId wanted, String name) {
    if (!Objects.equals(wanted, picture)) {
      picture = wanted;
      image = pictures.apply(wanted).orElse(null);
    }
    return image == null ? Avatar.business(name) : image;
  }

  private ListItem check(String key, boolean holds) {
    Span words = new Span(getTranslation("clients.profile.check." + key));
    Span state =
        new Span(
            getTranslation(holds ? "clients.profile.check.holds" : "clients.profile.check.lacks"));
    state.addClassName("bsp-secondary");
    return new ListItem(
        holds ? Icon.CHECK_DISC.create(Tone.GOOD) : Icon.DRAFT.create(Tone.NEUTRAL), words, state);
  }

  private void line(Icon icon, String text) {
    if (!text.isBlank()) {
      Component drawing = icon.create();
      Div line = new Div(drawing, new Span(text));
      line.addClassName("clients-preview-line");
      preview.add(line);
    }
  }
}
