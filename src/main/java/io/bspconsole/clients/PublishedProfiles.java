package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.internal.ProfileCourier;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.ClientChanged;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published of a client's profile, and what Meta has of it. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class PublishedProfiles {

  private final ProfileCourier courier;
  private final DueProfiles due;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  PublishedProfiles(
      ProfileCourier courier, DueProfiles due, Trail trail, ApplicationEventPublisher events) {
    this.courier = courier;
    this.due = due;
    this.trail = trail;
    this.events = events;
  }

  /** The newest first; at most 100. */
  public List<ProfileVersion> versions(ClientId client) {
    return courier.versions();
  }

  /** What Meta has, number by number; at most 500. */
  public List<ProfileAtMeta> atMeta(ClientId client) {
    return courier.atMeta();
  }

  /** Has the published version sent to every number again, over whatever Meta has there now. */
  @Needs(Permission.PROFILE_PUBLISH)
  @Transactional
  public void sendAgain(ClientId client) {
    due.again(client);
    trail.record(Act.of(Action.PROFILE_RESENT, Subject.profile(client)));
    events.publishEvent(new ClientChanged(client));
  }
}
