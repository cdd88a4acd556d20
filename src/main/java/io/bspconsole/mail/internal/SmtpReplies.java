package io.bspconsole.mail.internal;

import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.Trouble.Kind;
import io.bspconsole.mail.internal.Handover.Later;
import io.bspconsole.mail.internal.Handover.Refused;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Finds in an exception of the mail library what the server said. */
final class SmtpReplies {

  private static final int PERMANENT = 500;

  private SmtpReplies() {}

  static Handover read(Throwable thrown) {
    List<Throwable> causes = causes(thrown);
    String words = Objects.requireNonNullElse(causes.getLast().getMessage(), "");
    OptionalInt code = causes.stream().flatMapToInt(it -> code(it).stream()).reduce((_, b) -> b);
    if (code.isPresent()) {
      Trouble answer = new Trouble(Kind.ANSWER, words);
      return code.getAsInt() >= PERMANENT ? new Refused(answer) : new Later(answer);
    }
    if (thrown instanceof MailAuthenticationException) {
      return new Later(new Trouble(Kind.SIGN_IN, words));
    }
    if (causes.getLast() instanceof SocketTimeoutException) {
      return new Later(new Trouble(Kind.NO_ANSWER, ""));
    }
    return thrown instanceof MailException
        ? new Later(new Trouble(Kind.CONNECTION, words))
        : new Later(new Trouble(Kind.FAULT, causes.getLast().getClass().getSimpleName()));
  }

  /** From the outermost to the innermost; what failed with a message stands beside the causes. */
  private static List<Throwable> causes(Throwable thrown) {
    Throwable first =
        thrown instanceof MailSendException many && many.getMessageExceptions().length > 0
            ? many.getMessageExceptions()[0]
            : thrown;
    return Stream.iterate(first, cause -> cause != null, Throwable::getCause).limit(20).toList();
  }

  private static OptionalInt code(Throwable thrown) {
    return switch (thrown) {
      case SMTPAddressFailedException failed -> OptionalInt.of(failed.getReturnCode());
      case SMTPSenderFailedException failed -> OptionalInt.of(failed.getReturnCode());
      case SMTPSendFailedException failed -> OptionalInt.of(failed.getReturnCode());
      default -> OptionalInt.empty();
    };
  }
}
