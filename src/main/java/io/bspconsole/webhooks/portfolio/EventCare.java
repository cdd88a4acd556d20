package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after an event that does not go on by itself, and what people did with it.
 *
 * @param owner absent while nobody has taken it
 * @param ownerName absent too
 * @param attendBy until when somebody should have dealt with it; absent for what needs nobody
 * @param replays how often people had it applied again
 * @param replayedAt when they last did
 * @param routedFrom the account that Meta named, where people led it to another
 */
public record EventCare(
    @Nullable PersonId owner,
    @Nullable String ownerName,
    @Nullable Instant attendBy,
    int replays,
    @Nullable Instant replayedAt,
    @Nullable String routedFrom) {

  static final EventCare NONE = new EventCare(null, null, null, 0, null, null);
}
