package io.bspconsole.mail.internal;

import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.Trouble.Kind;
import io.bspconsole.mail.internal.Handover.Later;
import io.bspconsole.mail.internal.Handover.Refused;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Finds in an exception of the mail library what the server said. A mail is refused for good where
 * the server will not have its recipient or the mail itself; what it says of our sender or our
 * sign-in is a fault of settings, and the mail waits for whoever mends them.
 */
final class SmtpReplies {

  private static final int PERMANENT = 500;

  /** Authentication is required, too weak, wrong, or must be encrypted (RFC 4954, section 6). */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  private SmtpReplies() {}

  static Handover read(Throwable thrown) {
    List<Throwable> causes = causes(thrown);
    String words = Objects.requireNonNullElse(causes.getLast().getMessage(), "");
    Optional<Reply> reply = causes.stream().flatMap(SmtpReplies::reply).reduce((_, last) -> last);
    if (reply.isPresent()) {
      Trouble answer = new Trouble(Kind.ANSWER, words);
      return reply.get().isFinal() ? new Refused(answer) : new Later(answer);
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

  private static Stream<Reply> reply(Throwable thrown) {
    return switch (thrown) {
      case SMTPAddressFailedException failed -> Stream.of(new Reply(failed.getReturnCode(), true));
      case SMTPSenderFailedException failed -> Stream.of(new Reply(failed.getReturnCode(), false));
      case SMTPSendFailedException failed ->
          Stream.of(new Reply(failed.getReturnCode(), isContent(failed.getCommand())));
      default -> Stream.empty();
    };
  }

  /** About the mail itself: that it comes, or that this was its end. */
  private static boolean isContent(String command) {
    return "DATA".equals(command) || ".".equals(command);
  }

  /**
   * A code with which a server said no.
   *
   * @param aboutMail whether to the recipient or the mail, not to who sends it
   */
  private record Reply(int code, boolean aboutMail) {

    boolean isFinal() {
      return aboutMail && code >= PERMANENT && !SIGN_IN.contains(code);
    }
  }
}
