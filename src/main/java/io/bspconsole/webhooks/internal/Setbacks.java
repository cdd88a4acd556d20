package io.bspconsole.webhooks.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Faults of the database that say nothing of what was in hand: it is away, takes no writes while
 * another becomes the first, or has locked what is needed. Whoever was in the middle of something
 * goes on with it later, and it does not count as a try.
 */
final class Setbacks {

  /** So many in a row are no accident. */
  private static final int DEADLOCKS = 3;

  /**
   * Error numbers of MySQL and MariaDB that have no class of Spring's: the disk is full, a table
   * is, the server only reads (two ways).
   */
  private static final Set<Integer> TAKES_NO_WRITES = Set.of(1021, 1114, 1290, 1836);

  /** The one thing that both drivers name when a statement is too long for the database. */
  private static final String PACKET = "max_allowed_packet";

  private Setbacks() {}

  /** Whoever loses a deadlock did nothing wrong, and nothing is left of it: it goes again. */
  static <T extends @Nullable Object> T repeat(Supplier<T> work) {
    for (int lost = 1; ; lost++) {
      try {
        return work.get();
      } catch (PessimisticLockingFailureException e) {
        if (lost == DEADLOCKS) {
          throw e;
        }
      }
    }
  }

  /** Is the fault the database's? A row that another has changed meanwhile is none. */
  static boolean isOne(Throwable thrown) {
    if (sql(thrown, it -> String.valueOf(it.getMessage()).contains(PACKET))) {
      return false;
    }
    return switch (thrown) {
      case OptimisticLockingFailureException _ -> false;
      case TransientDataAccessException _,
          RecoverableDataAccessException _,
          DataAccessResourceFailureException _,
          CannotCreateTransactionException _ ->
          true;
      case TransactionSystemException _ -> sql(thrown, _ -> true); // and not a form of ours
      default -> sql(thrown, it -> TAKES_NO_WRITES.contains(it.getErrorCode()));
    };
  }

  private static boolean sql(Throwable thrown, Predicate<SQLException> condition) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
        .limit(20) // causes may go in a circle
        .anyMatch(it -> it instanceof SQLException fault && condition.test(fault));
  }
}
