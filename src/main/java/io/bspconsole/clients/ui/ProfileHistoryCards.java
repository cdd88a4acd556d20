package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ProfileAtMeta;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileVersion;
import io.bspconsole.clients.Standing;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Below the preview: what Meta has, who confirmed the profile, and what was published before. */
class ProfileHistoryCards extends Div {

  ProfileHistoryCards() {
    addClassName("clients-work");
  }

  /**
   * Shows them anew.
   *
   * @param standing of the client; says whether anything is sent for it
   * @param onConfirm absent for somebody who may not
   * @param onSendAgain absent for somebody who may not
   */
  void show(
      BusinessProfile profile,
      Standing standing,
      List<ProfileAtMeta> atMeta,
      List<ProfileVersion> versions,
      @Nullable Runnable onConfirm,
      @Nullable Runnable onSendAgain) {
    removeAll();
    if (profile.isPublished()) {
      add(confirmation(profile, onConfirm));
    }
    if (!versions.isEmpty()) {
      boolean kept = versions.getFirst().form().picture() != null;
      add(meta(standing, atMeta, onSendAgain, kept), published(versions));
    }
  }

  private Component confirmation(BusinessProfile profile, @Nullable Runnable onConfirm) {
    Times times = Times.of(this);
    Card card = new Card(getTranslation("clients.attest.title"));
    Div body = new Div();
    body.addClassName("clients-policy");
    if (profile.attestedAt() != null) {
      body.add(
          new Paragraph(
              getTranslation(
                  "clients.attest.by",
                  profile.attestedByName(),
                  times.date(profile.attestedAt()))));
    }
    if (profile.attestBy() != null) {
      body.add(
          new Lines(
              new Span(getTranslation("clients.attest.due")),
              StepWords.due(profile.attestBy(), times, getLocale())));
    }
    if (onConfirm != null) {
      body.add(new Button(getTranslation("clients.attest.do"), _ -> onConfirm.run()));
    }
    return card.content(body);
  }

  private Component meta(
      Standing standing, List<ProfileAtMeta> atMeta, @Nullable Runnable onSendAgain, boolean kept) {
    Card card = new Card(getTranslation("clients.at_meta.title"));
    Div body = new Div();
    body.addClassName("clients-policy");
    if (atMeta.isEmpty()) {
      body.add(
          new Paragraph(
              standing.maySubmit() || standing.isOnTheWay()
                  ? getTranslation("clients.at_meta.none")
                  : getTranslation("clients.at_meta.rests", StandingCard.word(standing))));
    }
    atMeta.forEach(number -> body.add(number(number, standing, kept, onSendAgain)));
    boolean lost = atMeta.stream().anyMatch(it -> it.pictureLostAt() != null);
    boolean drift =
        atMeta.stream()
            .anyMatch(it -> it.problem() != null || !it.isWaiting() && !it.differences().isEmpty());
    if (drift && onSendAgain != null && (!lost || !kept)) {
      body.add(new Button(getTranslation("clients.at_meta.again"), _ -> onSendAgain.run()));
    }
    return card.content(body);
  }

  private Component number(
      ProfileAtMeta number, Standing standing, boolean kept, @Nullable Runnable onSendAgain) {
    Div part = new Div(Lines.strong(number.display()), state(number, standing));
    part.addClassName("clients-policy");
    if (number.pictureLostAt() != null) {
      part.add(lost(number, standing, kept, onSendAgain));
    }
    if (number.readAt() != null) {
      part.add(
          Lines.detail(
              getTranslation(
                  "clients.numbers.confirmed", Times.of(this).absolute(number.readAt()))));
    }
    if (number.isTriedAgain() && standing.maySubmit()) {
      part.add(Lines.detail(getTranslation("clients.at_meta.retried")));
    }
    if (number.problem() != null) {
      part.add(
          new Note(Tone.BAD, getTranslation("clients.at_meta.refused.words", number.problem())));
    }
    if (number.pictureLostAt() == null
        && number.held() != null
        && number.held().picture() != null) {
      part.add(
          Lines.detail(
              getTranslation(
                  number.held().picture() ? "clients.picture.seen" : "clients.picture.unseen")));
    }
    UnorderedList list = new UnorderedList();
    number
        .differences()
        .forEach(it ->
            list.add(
                new ListItem(
                    getTranslation(
                        "clients.at_meta.difference",
                        getTranslation("clients.at_meta.field." + it.field()),
                        shown(it.theirs())))));
    if (!number.differences().isEmpty()) {
      part.add(list);
    }
    return part;
  }

  /** The client puts it up again: the one that we keep by one click, else another. */
  private Component lost(
      ProfileAtMeta number, Standing standing, boolean kept, @Nullable Runnable onSendAgain) {
    Div part =
        new Div(
            new Paragraph(
                getTranslation(
                    "clients.picture.lost.since",
                    number.display(),
                    Times.of(this).absolute(Objects.requireNonNull(number.pictureLostAt())))),
            Who.CLIENT.mark());
    part.addClassName("clients-policy");
    if (!standing.maySubmit() || number.isWaiting()) {
      return part; // the badge says so
    } else if (!kept) {
      part.add(new Paragraph(getTranslation("clients.picture.lost.none")));
    } else if (onSendAgain != null) {
      part.add(new Button(getTranslation("clients.picture.lost.again"), _ -> onSendAgain.run()));
    }
    return part;
  }

  private String shown(String value) {
    return value.isEmpty() ? getTranslation("clients.profile.nothing") : value;
  }

  private StatusBadge state(ProfileAtMeta number, Standing standing) {
    if (number.problem() != null) {
      return badge(Icon.REJECTED, "refused", Tone.BAD);
    } else if (number.isWaiting() && !standing.maySubmit() && !standing.isOnTheWay()) {
      return StatusBadge.bare(
          Icon.RING_BAR,
          getTranslation("clients.at_meta.rests", StandingCard.word(standing)),
          Tone.NEUTRAL);
    } else if (number.isWaiting()) {
      return badge(Icon.CLOCK, "waiting", Tone.WORK);
    } else if (number.pictureLostAt() != null) {
      return badge(Icon.WARNING, "lost", Tone.WARN);
    }
    return number.differences().isEmpty()
        ? badge(Icon.APPROVED, "same", Tone.GOOD)
        : badge(Icon.WARNING, "drift", Tone.WARN);
  }

  private StatusBadge badge(Icon icon, String key, Tone tone) {
    return StatusBadge.bare(icon, getTranslation("clients.at_meta." + key), tone);
  }

  private static String change(ProfileForm before, ProfileForm after) {
    return before.picture() == null
        ? "clients.picture.added"
        : after.picture() == null ? "clients.picture.removed" : "clients.picture.replaced";
  }

  private Component published(List<ProfileVersion> versions) {
    Card card = new Card(getTranslation("clients.versions.title")).flush();
    UnorderedList list = new UnorderedList();
    list.addClassName("clients-standing-history");
    Times times = Times.of(this);
    for (int i = 0; i < versions.size(); i++) {
      ProfileVersion version = versions.get(i);
      ListItem item =
          new ListItem(
              Lines.strong(getTranslation("clients.versions.number", version.number())),
              Lines.detail(
                  getTranslation(
                      "clients.standing.by", times.withYear(version.at()), version.byName())));
      if (i + 1 < versions.size()) {
        ProfileForm before = versions.get(i + 1).form();
        if (!Objects.equals(before.picture(), version.form().picture())) {
          item.add(Lines.detail(getTranslation(change(before, version.form()))));
        }
        item.add(
            new Details(
                getTranslation("clients.versions.diff", versions.get(i + 1).number()),
                ProfileDifference.between(
                    before,
                    version.form(),
                    getTranslation("clients.versions.before"),
                    getTranslation("clients.versions.after"))));
      }
      list.add(item);
    }
    return card.content(list);
  }
}
