package io.bspconsole.shell;

import com.vaadin.flow.server.VaadinService;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.kernel.NotFound;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/** What can go wrong, as far as the reader can do something about it. */
public enum Failure {
  /** There is nothing, or the reader may not see it; he is not told which. */
  NOTHING_HERE,
  /** The reader may do it, after having shown a second factor once more. */
  STALE_FACTOR,
  /** The database cannot be reached; it may work in a minute. */
  DATABASE,
  /** Somebody else changed the same thing first. */
  LOST_RACE,
  /** Our fault. */
  BROKEN;

  private static final String READER = VaadinService.class.getName();
  private static final String OURS = "io.bspconsole.";
  private static final int LONGEST_LINE = 200;

  /** Did the caller hang up before the answer was out? That is nobody's failure. */
  public static boolean isReaderGone(Throwable thrown) {
    return DisconnectedClientHelper.isClientDisconnectedException(thrown);
  }

  /**
   * Is it a request that Vaadin could not make sense of? Then nothing of ours was at work between
   * its reading and what was thrown, and anybody can send as many as he likes.
   */
  public static boolean isUnreadable(Throwable thrown) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
    if (root.getClass() == IOException.class) { // something of the console's own is missing
      return false;
    }
    List<String> frames =
        Arrays.stream(root.getStackTrace()).map(StackTraceElement::getClassName).toList();
    int reader = frames.indexOf(READER);
    return reader >= 0
        && frames.subList(0, reader).stream().noneMatch(name -> name.startsWith(OURS));
  }

  /** What was thrown, in one line, and where. */
  public static String line(Throwable thrown) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
    StackTraceElement[] at = root.getStackTrace();
    String message = Objects.toString(root.getMessage(), "").replaceAll("\\p{Cntrl}+", " ");
    return root.getClass().getName()
        + ": "
        + message.substring(0, Math.min(LONGEST_LINE, message.length()))
        + (at.length == 0 ? "" : " at " + at[0]);
  }

  /** Looks through the causes for one that is known. */
  public static Failure of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .map(Failure::known)
        .filter(failure -> failure != BROKEN)
        .findFirst()
        .orElse(BROKEN);
  }

  private static Failure known(Throwable thrown) {
    return switch (thrown) {
      case StaleFactor _ -> STALE_FACTOR;
      case NotFound _, AccessDeniedException _ -> NOTHING_HERE;
      case OptimisticLockingFailureException _ -> LOST_RACE;
      case DataAccessResourceFailureException _,
          CannotCreateTransactionException _,
          TransientDataAccessException _,
          SQLTransientConnectionException _ ->
          DATABASE;
      default -> BROKEN;
    };
  }
}
