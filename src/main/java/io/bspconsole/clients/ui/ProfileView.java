package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.clients.PublishedProfiles;
import io.bspconsole.clients.Standing;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.uikit.ChoiceDialog;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

/** Where a business profile is written, beside what customers will see of it. */
@Route(ClientsNavigation.CLIENT + "/profile")
@RolesAllowed(Permission.CLIENT_READ)
@SuppressWarnings("NullAway.Init") // drawn before anything else is asked of it
class ProfileView extends OneClientPage implements BeforeLeaveObserver {

  private final transient BusinessProfiles profiles;
  private final transient PublishedProfiles published;
  private final transient ProfilePictures pictures;
  private transient BusinessProfile stored;
  private Standing standing;
  private PictureField picture;
  private ProfileFields fields;
  private ProfileAside aside;
  private final ProfileHistoryCards history = new ProfileHistoryCards();
  private final Span badge = new Span();
  private final Span note = new Span();

  ProfileView(
      Clients clients,
      BusinessProfiles profiles,
      PublishedProfiles published,
      ProfilePictures pictures,
      CurrentActor current,
      LiveUpdates live) {
    super(clients, current, live);
    this.profiles = profiles;
    this.published = published;
    this.pictures = pictures;
  }

  @Override
  String part() {
    return getTranslation("clients.profile.title");
  }

  @Override
  void show(ClientSummary client) {
    picture = new PictureField(pictures, client.id(), this::edited);
    fields = new ProfileFields(client.legalName(), picture, this::edited);
    standing = client.standing();
    fields.readOnly(!may(Permission.PROFILE_WRITE) || standing.isOver());
    aside = new ProfileAside(picture::picture);
    aside.add(history);
    Div columns = new Div(fields, aside);
    columns.addClassName("clients-editor");
    removeAll();
    add(head());
    if (standing.isOver()) {
      Note note = new Note(Tone.NEUTRAL, over(standing));
      Div frame = new Div(note);
      frame.addClassName("bsp-choice");
      add(frame);
    }
    add(columns);
    load(profiles.get(client.id()));
  }

  /** Another's save is taken over while nothing is typed here; else saving will ask. */
  @Override
  void changed() {
    BusinessProfile current = profiles.get(id());
    if (current.revision() != stored.revision() && !isDirty()) {
      load(current);
    } else {
      showHistory(current);
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!isDirty()) {
      return;
    }
    ConfirmDialogs.leave(
        event,
        getTranslation("clients.profile.leave.title"),
        getTranslation("clients.profile.leave.text"),
        () -> {});
  }

  private void load(BusinessProfile profile) {
    stored = profile;
    fields.show(profile.form());
    aside.show(profile.form());
    badge.removeAll();
    badge.add(ClientCards.state(profile));
    note.setText(meta());
    showHistory(profile);
  }

  private void showHistory(BusinessProfile profile) {
    boolean may = may(Permission.PROFILE_PUBLISH);
    history.show(
        profile,
        standing,
        published.atMeta(id()),
        published.versions(id()),
        may && !standing.isOver() ? this::confirm : null,
        may && standing.maySubmit() ? this::sendAgain : null);
  }

  private void confirm() {
    switch (profiles.attest(id())) {
      case ProfileOutcome.Stored(var profile) -> {
        showHistory(profile);
        Toasts.did(getTranslation("clients.attest.done"));
      }
      case ProfileOutcome.Over(var standing) -> Toasts.failed(over(standing));
      case ProfileOutcome other -> throw new IllegalStateException("confirmed, and " + other);
    }
  }

  private String over(Standing standing) {
    return getTranslation("clients.profile.over", StandingCard.word(standing));
  }

  private void sendAgain() {
    published.sendAgain(id());
    Toasts.did(getTranslation("clients.at_meta.again.done"));
  }

  private void edited() {
    aside.show(fields.form());
    note.setText(meta());
  }

  private boolean isDirty() {
    return picture.isCutting() || !fields.form().equals(stored.form());
  }

  /** Drawn once: a button that is replaced while one types loses the click on it. */
  private PageHead head() {
    PageHead head = new PageHead(getTranslation("clients.profile.title")).badges(badge).meta(note);
    head.addClassName("clients-editor-head");
    if (may(Permission.PROFILE_WRITE) && !standing.isOver()) {
      head.actions(new Button(getTranslation("clients.profile.save"), _ -> save()));
    }
    if (may(Permission.PROFILE_PUBLISH) && !standing.isOver()) {
      Button publish = new Button(getTranslation("clients.profile.publish"), _ -> publish());
      publish.addThemeVariants(ButtonVariant.PRIMARY);
      head.actions(publish);
    }
    return head;
  }

  private String meta() {
    if (isDirty()) {
      return getTranslation("clients.profile.unsaved");
    }
    return stored.updatedAt() == null || stored.updatedByName() == null
        ? getTranslation("clients.profile.never")
        : getTranslation(
            "clients.profile.saved_by",
            Times.of(this).absolute(stored.updatedAt()),
            stored.updatedByName());
  }

  private void save() {
    ProfileForm form = fields.form();
    settle(profiles.save(id(), form, stored.revision()), "clients.profile.saved", this::save);
  }

  /** What is being cut is published too: the part of it that is shown. */
  private void publish() {
    if (!picture.takeAlong()) {
      return;
    }
    ProfileForm form = fields.form();
    settle(
        profiles.publish(id(), form, stored.revision()),
        "clients.profile.published.done",
        this::publish);
  }

  private void settle(ProfileOutcome outcome, String doneKey, Runnable again) {
    switch (outcome) {
      case ProfileOutcome.Stored(var profile) -> {
        load(profile);
        Toasts.did(getTranslation(doneKey));
      }
      case ProfileOutcome.Unchanged(var profile) -> {
        load(profile);
        Toasts.calm(getTranslation("clients.unchanged"));
      }
      case ProfileOutcome.Refused(var problems) -> fields.tell(problems);
      case ProfileOutcome.Over(var standing) -> Toasts.failed(over(standing));
      case ProfileOutcome.PictureGone _ -> picture.tell(getTranslation("clients.picture.gone"));
      case ProfileOutcome.Conflict(var current) -> ask(current, again);
    }
  }

  private void ask(BusinessProfile theirs, Runnable again) {
    String who =
        theirs.updatedByName() == null || theirs.updatedAt() == null
            ? getTranslation("clients.profile.conflict.title.unknown")
            : getTranslation(
                "clients.profile.conflict.title",
                theirs.updatedByName(),
                Times.of(this).absolute(theirs.updatedAt()));
    new ChoiceDialog(
            who,
            getTranslation("clients.profile.conflict.text"),
            ProfileDifference.between(fields.form(), theirs.form()))
        .option(
            getTranslation("clients.profile.conflict.mine"),
            () -> {
              stored = theirs;
              again.run();
            })
        .option(getTranslation("clients.profile.conflict.theirs"), () -> load(theirs))
        .open();
  }
}
