package io.bspconsole.mail.internal;

import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.internal.Handover.Later;
import io.bspconsole.mail.internal.Handover.Taken;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** To the operator's mail server ({@code SPRING_MAIL_HOST} and its companions). */
@Component
@Profile("!demo")
class SmtpTransport implements MailTransport {

  private final @Nullable JavaMailSender sender;
  private final String from;
  private final Duration longest;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  SmtpTransport(ObjectProvider<JavaMailSender> sender, @Value("${bsp.mail.from}") String from) {
    this(sender.getIfAvailable(), from, LONGEST);
  }

  SmtpTransport(@Nullable JavaMailSender sender, String from, Duration longest) {
    this.sender = sender;
    this.from = from;
    this.longest = longest;
  }

  @Override
  public boolean isReady() {
    return sender != null && !from.isBlank();
  }

  @Override
  public boolean keepsWords() {
    return false;
  }

  /**
   * The time-outs of the settings end a single silence; a server that drips its answers is cut off
   * after {@link #LONGEST}.
   */
  @Override
  public Handover send(Mail mail) {
    Future<?> sending = threads.submit(() -> deliver(mail));
    try {
      sending.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return new Taken();
    } catch (TimeoutException _) {
      return new Later(new Trouble(Trouble.Kind.NO_ANSWER, ""));
    } catch (ExecutionException e) {
      return SmtpReplies.read(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Later(new Trouble(Trouble.Kind.FAULT, "interrupted"));
    } finally {
      sending.cancel(true); // an interrupted virtual thread closes the socket that it waits for
    }
  }

  private void deliver(Mail mail) {
    if (sender == null) {
      throw new IllegalStateException("No mail server is set");
    }
    sender.send(message(sender.createMimeMessage(), mail));
  }

  private MimeMessage message(MimeMessage message, Mail mail) {
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail.recipient());
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void close() {
    threads.close(); // each try under way ends within its time
  }
}
