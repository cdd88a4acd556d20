package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.internal.ProfileStore;
import io.bspconsole.clients.portfolio.PictureRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The business profile of a client. It holds no transaction of its own: a race that is lost when
 * the row is written is answered after that transaction has ended.
 */
@Service
@Needs(Permission.CLIENT_READ)
public class BusinessProfiles {

  private final RegisterRows register;
  private final ProfileStore profiles;
  private final PictureRows pictures;
  private final CurrentActor current;

  BusinessProfiles(
      RegisterRows register, ProfileStore profiles, PictureRows pictures, CurrentActor current) {
    this.register = register;
    this.profiles = profiles;
    this.pictures = pictures;
    this.current = current;
  }

  /** The profile; before the first save, one with the client's name and nothing else. */
  public BusinessProfile get(ClientId client) {
    return profiles
        .find()
        .orElseGet(() ->
            new BusinessProfile(
                ProfileForm.named(register.find(client).orElseThrow(NotFound::new).name()),
                0,
                null,
                null,
                null,
                null,
                "",
                null));
  }

  /**
   * Keeps what was typed, finished or not, unless a field breaks its form. A published profile that
   * is changed is a draft again: what was published is not what stands there any more. The profile
   * of a client with whom it is over stays as it is.
   *
   * @param revision of the profile that the form was opened on
   */
  @Needs(Permission.PROFILE_WRITE)
  public ProfileOutcome save(ClientId client, ProfileForm form, int revision) {
    return store(client, form, revision, false, ProfileCheck.ofForm(form));
  }

  /**
   * Keeps what was typed and publishes it, or does neither. Never publishes without a support
   * contact and at least one of e-mail, website and phone (P1.2).
   *
   * @param revision of the profile that the form was opened on
   */
  @Needs(Permission.PROFILE_PUBLISH)
  public ProfileOutcome publish(ClientId client, ProfileForm form, int revision) {
    return store(client, form, revision, true, ProfileCheck.ofPublishing(form));
  }

  /**
   * Says that the published profile is still right (P1.2).
   *
   * @return {@link ProfileOutcome.Stored} or {@link ProfileOutcome.Over}
   * @throws NotFound when none is published
   */
  @Needs(Permission.PROFILE_PUBLISH)
  public ProfileOutcome attest(ClientId client) {
    return profiles.attest(current.get()).orElseThrow(NotFound::new);
  }

  private ProfileOutcome store(
      ClientId client,
      ProfileForm form,
      int revision,
      boolean publish,
      List<ProfileProblem> problems) {
    if (!problems.isEmpty()) {
      return new ProfileOutcome.Refused(problems);
    }
    if (form.picture() != null && !pictures.has(client, form.picture())) {
      return new ProfileOutcome.PictureGone();
    }
    try {
      return profiles
          .write(ProfileCheck.normalised(form), revision, publish, current.get())
          .orElseGet(() -> new ProfileOutcome.Conflict(get(client)));
    } catch (ConcurrencyFailureException | DataIntegrityViolationException _) {
      return new ProfileOutcome.Conflict(get(client));
    }
  }
}
