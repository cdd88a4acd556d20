package io.bspconsole.mail.internal;

import io.bspconsole.mail.Mail;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** To the operator's mail server ({@code SPRING_MAIL_HOST} and its companions). */
@Component
@Profile("!demo")
class SmtpTransport implements MailTransport {

  private final @Nullable JavaMailSender sender;
  private final String from;

  SmtpTransport(ObjectProvider<JavaMailSender> sender, @Value("${bsp.mail.from}") String from) {
    this.sender = sender.getIfAvailable();
    this.from = from;
  }

  @Override
  public boolean isReady() {
    return sender != null && !from.isBlank();
  }

  @Override
  public boolean keepsWords() {
    return false;
  }

  @Override
  public void send(Mail mail) {
    if (sender == null) {
      throw new MailSendException("No mail server is set");
    }
    var message = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail.recipient());
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
    } catch (jakarta.mail.MessagingException e) {
      throw new MailPreparationException(e);
    }
    sender.send(message);
  }
}
