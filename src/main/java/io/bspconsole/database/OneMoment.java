package io.bspconsole.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of which each part tells of the same moment, whatever others change while it is written.
 */
public final class OneMoment {

  private final TransactionTemplate moment;

  public OneMoment(PlatformTransactionManager transactions) {
    this.moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Reads the database and writes what it says. */
  public interface Reading<T> {

    T to(OutputStream out) throws IOException;
  }

  /**
   * Has the whole file written before the first byte leaves: a slow reader holds no transaction,
   * and who gets something gets all of it.
   *
   * @param then told between the two what the reading returned, within no transaction
   * @param to is left open
   */
  public <T> void write(Reading<T> reading, Consumer<T> then, OutputStream to) throws IOException {
    Path file = Files.createTempFile("moment", ".tmp");
    try {
      then.accept(read(reading, file));
      Files.copy(file, to);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private <T> T read(Reading<T> reading, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      return moment.<T>execute(_ -> {
        try {
          return reading.to(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
