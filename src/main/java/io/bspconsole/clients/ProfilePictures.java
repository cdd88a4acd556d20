package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.PictureOutcome.Busy;
import io.bspconsole.clients.PictureOutcome.Cut;
import io.bspconsole.clients.PictureOutcome.Kept;
import io.bspconsole.clients.PictureOutcome.Refused;
import io.bspconsole.clients.internal.SquarePicture;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.PictureRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Sha256;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

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
  private final SquarePicture squares;
  private final ClientStandings standings;
  private final StepKeeper steps;
  private final Trail trail;
  private final CurrentActor current;
  private final TransactionOperations transactions;

  ProfilePictures(
      PictureRows rows,
      PictureLimits limits,
      ClientStandings standings,
      StepKeeper steps,
      Trail trail,
      CurrentActor current,
      TransactionOperations transactions) {
    this.rows = rows;
    this.limits = limits;
    this.squares = new SquarePicture(limits);
    this.standings = standings;
    this.steps = steps;
    this.trail = trail;
    this.current = current;
    this.transactions = transactions;
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
   * @return {@link Cut}, {@link Refused} or {@link Busy}
   */
  @Needs(Permission.PROFILE_WRITE)
  public PictureOutcome cut(ClientId client, byte[] file, PictureCut cut) {
    return squares.cut(file, cut);
  }

  /**
   * Keeps what {@link #cut} shows, to be named in a profile. One that neither the profile nor any
   * published version names goes after a day, when the next is uploaded. For a client with whom it
   * is over none is kept. Reading the file takes no connection to the database.
   *
   * @return {@link Kept}, {@link Refused} or {@link Busy}
   */
  @Needs(Permission.PROFILE_WRITE)
  public PictureOutcome keep(ClientId client, byte[] file, PictureCut cut) {
    return switch (squares.cut(file, cut)) {
      case Cut(byte[] jpeg, int side, _) ->
          Objects.requireNonNull(transactions.execute(_ -> add(client, jpeg, side)));
      case Refused refused -> refused;
      case Busy busy -> busy;
      case Kept _ -> throw new IllegalStateException("nothing is kept by cutting");
    };
  }

  private PictureOutcome add(ClientId client, byte[] jpeg, int side) {
    steps.lock(client); // what is swept is in no profile that is saved meanwhile
    if (standings.of(client).isOver()) {
      return Refused.of("over");
    }
    rows.sweep(client);
    if (rows.lately(client) >= limits.daily()) {
      return Refused.of("daily", limits.daily());
    }
    PictureId id = PictureId.next();
    rows.add(client, id, jpeg, side, current.get());
    trail.record(
        Act.of(Action.PROFILE_PICTURE_UPLOADED, Subject.profile(client))
            .changed("content", null, HexFormat.of().formatHex(Sha256.of(jpeg))));
    return new Kept(id);
  }
}
