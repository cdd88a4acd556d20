package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.PictureOutcome.Cut;
import io.bspconsole.clients.PictureOutcome.Kept;
import io.bspconsole.clients.PictureOutcome.Refused;
import io.bspconsole.clients.internal.SquarePicture;
import io.bspconsole.clients.portfolio.PictureRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Sha256;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures for the profile of a client. What is uploaded is cut to a square and written anew, so
 * that nothing but what one sees is kept of it: no place where it was taken, no name, no second
 * picture within.
 */
@Service
@Needs(Permission.CLIENT_READ)
public class ProfilePictures {

  private final PictureRows rows;
  private final PictureLimits limits;
  private final Trail trail;
  private final CurrentActor current;

  ProfilePictures(PictureRows rows, PictureLimits limits, Trail trail, CurrentActor current) {
    this.rows = rows;
    this.limits = limits;
    this.trail = trail;
    this.current = current;
  }

  /** Which pictures are taken. */
  public PictureLimits limits(ClientId client) {
    return limits;
  }

  /** The picture as a JPEG; empty for one that this client has not. */
  @Transactional(readOnly = true)
  public Optional<byte[]> content(ClientId client, PictureId picture) {
    return rows.content(client, picture);
  }

  /**
   * Shows what would become of a file. Nothing is kept.
   *
   * @param file a JPEG or PNG; what it is is told by its bytes
   * @return {@link Cut} or {@link Refused}
   */
  @Needs(Permission.PROFILE_WRITE)
  public PictureOutcome cut(ClientId client, byte[] file, PictureCut cut) {
    return new SquarePicture(limits).cut(file, cut);
  }

  /**
   * Keeps what {@link #cut} shows, to be named in a profile. One that no profile was saved with
   * goes after a day, when the next is uploaded.
   *
   * @return {@link Kept} or {@link Refused}
   */
  @Needs(Permission.PROFILE_WRITE)
  @Transactional
  public PictureOutcome keep(ClientId client, byte[] file, PictureCut cut) {
    return switch (new SquarePicture(limits).cut(file, cut)) {
      case Cut(byte[] jpeg, int side, _) -> {
        PictureId id = PictureId.next();
        rows.sweep(client);
        rows.add(client, id, jpeg, side, current.get());
        trail.record(
            Act.of(Action.PROFILE_PICTURE_UPLOADED, Subject.profile(client))
                .changed("content", null, HexFormat.of().formatHex(Sha256.of(jpeg))));
        yield new Kept(id);
      }
      case Refused refused -> refused;
      case Kept _ -> throw new IllegalStateException("nothing is kept by cutting");
    };
  }
}
