package io.bspconsole.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.internal.Handover.Later;
import io.bspconsole.mail.internal.Handover.Refused;
import io.bspconsole.mail.internal.Handover.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.auth.UsernamePasswordValidator;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Against mail servers that answer on a port, with the settings that production has. */
class SmtpTransportTest {

  private static final String LINK =
      "https://console.example/invitation/7Jq0Vh2rYw5sKx9dTn3bLm8cPf4gZa6eUiOoRvSyXQM";
  private static final Mail MAIL =
      new Mail("intan@client.example", "Undangan – ya", "Open " + LINK);
  private static final String TRUSTED = "spring.mail.properties.mail.smtp.ssl.trust=localhost";

  @TempDir static Path folder;
  private static SSLContext tls;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final BasicMessageListener inbox =
      (_, _, _, data) -> received.add(new String(data, StandardCharsets.UTF_8));
  private AutoCloseable server = () -> {};

  /** A certificate for localhost that nobody vouches for. */
  @BeforeAll
  static void make_a_certificate() throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, "changeit".toCharArray());
    tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_mail_leaves_by_starttls() {
    int port = start(builder().enableTLS().startTlsSocketFactory(tls).requireTLS());

    assertThat(send(port, TRUSTED)).isEqualTo(new Taken());
    assertThat(received)
        .singleElement()
        .asString()
        .contains("To: intan@client.example", "From: console@provider.example", LINK);
  }

  @Test
  void a_server_without_tls_gets_nothing() {
    int port = start(builder());

    assertThat(send(port)).isInstanceOf(Later.class).asString().contains("STARTTLS is required");
    assertThat(received).isEmpty();
  }

  @Test
  void a_server_without_tls_is_enough_where_the_operator_says_so() {
    int port = start(builder());

    assertThat(send(port, "BSP_MAIL_STARTTLS_REQUIRED=false")).isEqualTo(new Taken());
    assertThat(received).hasSize(1);
  }

  @Test
  void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
    int port = start(builder().enableTLS().startTlsSocketFactory(tls));

    assertThat(send(port)).isInstanceOf(Later.class).asString().contains("certification path");
    assertThat(received).isEmpty();
  }

  @Test
  void a_mail_leaves_by_smtps() {
    int port = start(builder().serverSocketFactory(tls));

    assertThat(
            send(
                port,
                "spring.mail.protocol=smtps",
                "spring.mail.properties.mail.smtps.ssl.trust=localhost"))
        .isEqualTo(new Taken());
    assertThat(received).hasSize(1);
  }

  @Test
  void an_address_that_the_server_will_not_have_is_refused_for_good() {
    int port = start(refusingRecipients(550, "No such mailbox"));

    assertThat(send(port, TRUSTED))
        .isEqualTo(new Refused(new Trouble(Trouble.Kind.ANSWER, "550 No such mailbox")));
  }

  @Test
  void an_address_that_the_server_will_not_have_now_is_tried_again() {
    int port = start(refusingRecipients(450, "Mailbox busy"));

    assertThat(send(port, TRUSTED)).isInstanceOf(Later.class).asString().contains("450");
  }

  @Test
  void a_sender_that_the_server_will_not_have_is_tried_again() {
    int port =
        start(builder().fromAddressValidator(_ -> false).enableTLS().startTlsSocketFactory(tls));

    assertThat(send(port, TRUSTED)).isInstanceOf(Later.class).asString().contains("detail=5");
  }

  @Test
  void a_server_that_wants_a_sign_in_is_tried_again() {
    int port = start(signIn((_, _, _) -> {}));

    assertThat(send(port, TRUSTED)).isInstanceOf(Later.class).asString().contains("detail=530");
  }

  @Test
  void a_server_that_does_not_know_our_password_is_tried_again() {
    int port =
        start(
            signIn((_, _, _) -> {
              throw new LoginFailedException();
            }));

    assertThat(send(port, TRUSTED, "spring.mail.username=console", "spring.mail.password=old"))
        .isInstanceOf(Later.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {530, 534, 535, 538})
  void a_recipient_refused_for_want_of_a_sign_in_is_tried_again(int code) {
    int port = start(refusingRecipients(code, "Sign in first"));

    assertThat(send(port, TRUSTED)).isInstanceOf(Later.class).asString().contains("Sign in first");
  }

  @Test
  void what_a_server_quotes_of_the_mail_is_not_kept() {
    int port =
        start(
            builder()
                .messageHandler((_, _, _, _) -> {
                  throw new RejectException(554, "Spam: " + LINK);
                })
                .enableTLS()
                .startTlsSocketFactory(tls));

    assertThat(send(port, TRUSTED))
        .isEqualTo(new Refused(new Trouble(Trouble.Kind.ANSWER, "554 Spam: …")));
  }

  @Test
  void a_server_that_is_not_there_is_tried_again() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }

    assertThat(send(port)).isInstanceOf(Later.class).asString().contains("CONNECTION");
  }

  @Test
  void a_server_that_says_nothing_is_left_after_the_time_out() throws IOException {
    int port = answerWith(_ -> {});

    assertThat(send(port, "spring.mail.properties.mail.smtp.timeout=300"))
        .isEqualTo(new Later(new Trouble(Trouble.Kind.NO_ANSWER, "")));
  }

  @Test
  void a_server_that_drips_its_answer_is_cut_off() throws Exception {
    AtomicReference<Instant> hungUp = new AtomicReference<>();
    int port =
        answerWith(out -> {
          try {
            for (int i = 0; i < 200; i++) {
              out.write('2');
              out.flush();
              Thread.sleep(50);
            }
          } catch (IOException e) {
            hungUp.set(Instant.now());
            throw e;
          }
        });

    run(
        port,
        sender -> {
          Instant began = Instant.now();
          assertThat(transport(sender, Duration.ofMillis(700)).send(MAIL))
              .isEqualTo(new Later(new Trouble(Trouble.Kind.NO_ANSWER, "")));
          assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        });
    await().until(() -> hungUp.get() != null);
  }

  @Test
  void no_server_is_waited_for_for_ever() {
    run(
        25,
        sender ->
            assertThat(((JavaMailSenderImpl) sender).getJavaMailProperties().stringPropertyNames())
                .contains(
                    "mail.smtp.connectiontimeout",
                    "mail.smtp.timeout",
                    "mail.smtp.writetimeout",
                    "mail.smtps.connectiontimeout",
                    "mail.smtps.timeout",
                    "mail.smtps.writetimeout"));
  }

  // --- servers and settings

  private SMTPServer.Builder builder() {
    return new SMTPServer.Builder().messageHandler(inbox);
  }

  private static SMTPServer.Builder refusingRecipients(int code, String words) {
    return new SMTPServer.Builder()
        .messageHandlerFactory(_ -> new RefusingRecipients(code, words))
        .enableTLS()
        .startTlsSocketFactory(tls);
  }

  private SMTPServer.Builder signIn(UsernamePasswordValidator passwords) {
    return builder()
        .requireAuth()
        .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(passwords))
        .enableTLS()
        .startTlsSocketFactory(tls);
  }

  private record RefusingRecipients(int code, String words) implements MessageHandler {

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String address) throws RejectException {
      throw new RejectException(code, words);
    }

    @Override
    public String data(InputStream mail) {
      throw new AssertionError("there is nobody to send it to");
    }

    @Override
    public void done() {}
  }

  private int start(SMTPServer.Builder settings) {
    SMTPServer smtp = settings.port(0).hostName("localhost").build();
    smtp.start();
    server = smtp::stop;
    return smtp.getPortAllocated();
  }

  /** What a server says once somebody has called. */
  private interface Words {
    void say(OutputStream out) throws Exception;
  }

  private int answerWith(Words words) throws IOException {
    ServerSocket listening = new ServerSocket(0);
    List<Socket> callers = new CopyOnWriteArrayList<>();
    Thread.startVirtualThread(() -> {
      try {
        Socket caller = listening.accept();
        callers.add(caller);
        words.say(caller.getOutputStream());
      } catch (Exception e) {
        assertThat(e).isNotNull(); // the caller hung up
      }
    });
    server =
        () -> {
          listening.close();
          for (Socket caller : callers) {
            caller.close();
          }
        };
    return listening.getLocalPort();
  }

  private static Handover send(int port, String... settings) {
    AtomicReference<Handover> outcome = new AtomicReference<>();
    run(port, sender -> outcome.set(transport(sender, MailTransport.LONGEST).send(MAIL)), settings);
    return outcome.get();
  }

  private static SmtpTransport transport(JavaMailSender sender, Duration longest) {
    return new SmtpTransport(sender, "console@provider.example", longest);
  }

  private static void run(int port, Consumer<JavaMailSender> test, String... settings) {
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withPropertyValues("spring.mail.host=localhost", "spring.mail.port=" + port)
        .withPropertyValues(settings)
        .run(context -> test.accept(context.getBean(JavaMailSender.class)));
  }
}
