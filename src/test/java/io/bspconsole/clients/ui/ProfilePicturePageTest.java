package io.bspconsole.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.Role;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.Pictures;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.clients.internal.SquarePicture;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The picture of a profile, uploaded and cut in the page. */
class ProfilePicturePageTest extends IntegrationTest {

  private static final byte[] PICTURE = Pictures.of("png", 400, 200);

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private BusinessProfiles profiles;
  @Autowired private ProfilePictures pictures;
  @Autowired private JdbcClient jdbc;
  @Autowired private StepKeeper steps;
  @Autowired private TransactionOperations transactions;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;
  private Person owner;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.clients.ui");
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void one_uploads_a_picture_chooses_a_part_and_saves() {
    BrowserlessUIContext window = profile(owner);

    upload(window, "logo.png", PICTURE);
    assertThat(window.find(Image.class).all()).hasSize(1);
    window.find(RangeInput.class).single().setValue(0.0);
    click(window, "Turn");
    click(window, "Use this part");
    assertThat(window.find(Image.class).all()).as("in the field and on the phone").hasSize(2);
    assertThat(text(window)).contains("You have unsaved changes");
    assertThat(stored().form().picture()).isNull();

    click(window, "Save draft");
    assertThat(stored().form().picture()).isNotNull();

    click(window, "Remove the picture");
    click(window, "Save draft");
    assertThat(stored().form().picture()).isNull();
  }

  @Test
  void a_file_of_which_no_part_was_chosen_yet_outlasts_a_save() {
    BrowserlessUIContext window = profile(owner);
    upload(window, "logo.png", PICTURE);
    field(window, "E-mail").setValue("halo@rotipagi.example");

    click(window, "Save draft");
    assertThat(stored().form().email()).isEqualTo("halo@rotipagi.example");
    assertThat(text(window)).contains("You have unsaved changes");

    click(window, "Use this part");
    click(window, "Save draft");
    assertThat(stored().form().picture()).isNotNull();
    assertThat(text(window)).doesNotContain("You have unsaved changes");
  }

  @Test
  void publishing_takes_the_part_along_that_is_being_chosen() {
    BrowserlessUIContext window = profile(owner);
    field(window, "E-mail").setValue("halo@rotipagi.example");
    upload(window, "logo.png", PICTURE);

    click(window, "Publish");
    assertThat(field(window, "Support contact").isInvalid()).isTrue();
    assertThat(window.find(Image.class).all()).as("nothing is lost").hasSize(2);

    field(window, "Support contact").setValue("Bu Sari");
    click(window, "Publish");
    assertThat(stored().isPublished()).isTrue();
    PictureId first = stored().form().picture();
    assertThat(first).isNotNull();

    upload(window, "logo.png", PICTURE);
    click(window, "Publish");
    assertThat(stored().form().picture()).isNotNull().isNotEqualTo(first);
    assertThat(text(window)).doesNotContain("You have unsaved changes");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AUTHOR", "VIEWER", "OWNER"})
  void the_way_to_a_lost_picture_is_for_whoever_can_put_it_up_again(Role role) {
    publishWithPicture();
    lose();
    Person reader = role == Role.OWNER ? owner : fixtures.member(client, role);

    BrowserlessUIContext overview = pages.newUser(Authenticated.as(reader::actor)).newWindow();
    overview.getUI().setLocale(Locale.ENGLISH);
    overview.navigate(ClientsNavigation.client(client), ClientView.class);
    BrowserlessUIContext page = profile(reader);

    boolean may = role == Role.OWNER;
    assertThat(text(overview).contains("Put it up again")).isEqualTo(may);
    assertThat(
            page.find(Button.class).all().stream()
                .anyMatch(it -> it.getText().equals("Put the picture up again")))
        .isEqualTo(may);
  }

  @Test
  void an_open_step_of_the_profile_speaks_of_the_lost_picture() {
    client = fixtures.client("Roti Sore", "ONBOARDING");
    owner = fixtures.member(client, Role.OWNER);
    publishWithPicture();
    lose();
    jdbc.sql("UPDATE waba SET disconnected_at = NULL WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ClientScope.run(client, () -> transactions.executeWithoutResult(_ -> steps.refresh(client)));

    BrowserlessUIContext overview = pages.newUser(Authenticated.as(owner::actor)).newWindow();
    overview.getUI().setLocale(Locale.ENGLISH);
    overview.navigate(ClientsNavigation.client(client), ClientView.class);

    assertThat(text(overview))
        .contains("The profile is published, but Meta lost the picture of +62 21.")
        .doesNotContain("It is published once it says how customers reach the business");
  }

  @Test
  void what_is_said_of_a_number_at_meta_does_not_contradict_itself() {
    publishWithPicture();
    lose();
    jdbc.sql("UPDATE number_profile SET held = ?, read_at = NOW(6) WHERE client_id = ?")
        .params(
            JsonMapper.shared()
                .writeValueAsString(
                    new MetaProfile("", "", "", "halo@rotipagi.example", List.of(), "OTHER", true)),
            Uuids.bytes(client.value()))
        .update();

    assertThat(text(profile(owner)))
        .contains("Picture lost", "Meta lost the picture of +62 21")
        .doesNotContain("Meta shows a picture", "As published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESTRICTED", "SUSPENDED", "LEFT", "BARRED"})
  void nothing_waits_to_be_sent_for_a_client_that_nothing_is_sent_for(String standing) {
    publishWithPicture();
    lose();
    jdbc.sql("UPDATE number_profile SET sent_number = 0 WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing, Uuids.bytes(client.value()))
        .update();

    assertThat(text(profile(owner)))
        .contains("Nothing is sent while the client’s standing is")
        .doesNotContain("Waits to be sent");
  }

  private void publishWithPicture() {
    BrowserlessUIContext window = profile(owner);
    field(window, "E-mail").setValue("halo@rotipagi.example");
    field(window, "Support contact").setValue("Bu Sari");
    upload(window, "logo.png", PICTURE);
    click(window, "Use this part");
    click(window, "Publish");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_file_is_told_at_the_field_and_what_was_typed_stays(
      String name, byte[] file, String told) {
    BrowserlessUIContext window = profile(owner);
    upload(window, "logo.png", PICTURE);
    click(window, "Use this part");
    field(window, "E-mail").setValue("halo@rotipagi.example");

    upload(window, name, file);

    assertThat(text(window)).contains(told);
    assertThat(field(window, "E-mail").getValue()).isEqualTo("halo@rotipagi.example");
    assertThat(window.find(Image.class).all()).as("the picture before stays").hasSize(2);

    click(window, "Save draft");
    assertThat(stored().form().email()).isEqualTo("halo@rotipagi.example");
    assertThat(stored().form().picture()).isNotNull();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "logo.png",
            "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII),
            "neither a JPEG nor a PNG"),
        Arguments.of("logo.png", Pictures.claimed(60_000, 60_000), "60,000 × 60,000 pixels"),
        Arguments.of("logo.png", Arrays.copyOf(PICTURE, PICTURE.length / 2), "incomplete"),
        Arguments.of("logo.png", Arrays.copyOf(PICTURE, 5 * 1024 * 1024 + 1), "5 MB"),
        Arguments.of("logo.png", Pictures.of("png", 191, 400), "Each side needs 192 or more"),
        Arguments.of("logo.svg", PICTURE, "a file of another type"));
  }

  @Test
  void a_picture_that_meta_lost_is_told_with_who_acts_and_put_up_again_by_one_click() {
    BrowserlessUIContext window = profile(owner);
    field(window, "E-mail").setValue("halo@rotipagi.example");
    field(window, "Support contact").setValue("Bu Sari");
    upload(window, "logo.png", PICTURE);
    click(window, "Use this part");
    click(window, "Publish");
    lose();

    BrowserlessUIContext overview = pages.newUser(Authenticated.as(owner::actor)).newWindow();
    overview.getUI().setLocale(Locale.ENGLISH);
    overview.navigate(ClientsNavigation.client(client), ClientView.class);
    assertThat(text(overview)).contains("Meta lost the profile picture of +62 21", "Client");

    BrowserlessUIContext again = profile(owner);
    assertThat(text(again)).contains("Meta lost the picture of +62 21", "Client");
    click(again, "Put the picture up again");

    assertThat(
            jdbc.sql("SELECT sent_number FROM number_profile WHERE client_id = ?")
                .param(Uuids.bytes(client.value()))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_sending_that_did_not_get_through_is_no_refusal() {
    BrowserlessUIContext window = profile(owner);
    field(window, "E-mail").setValue("halo@rotipagi.example");
    field(window, "Support contact").setValue("Bu Sari");
    click(window, "Publish");
    lose();
    jdbc.sql("UPDATE number_profile SET sent_number = 0, failures = 3 WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    assertThat(text(profile(owner)))
        .contains("Meta could not take all of it yet. It will be tried again by itself.")
        .doesNotContain("Refused by Meta");
  }

  @Test
  void while_too_many_are_read_the_file_stays_and_can_be_tried_again() {
    SquarePicture busy = mock(SquarePicture.class);
    when(busy.cut(any(), any()))
        .thenReturn(new PictureOutcome.Busy())
        .thenAnswer(call ->
            new SquarePicture(fixtures.as(owner, () -> pictures.limits(client)))
                .cut(call.getArgument(0), call.getArgument(1)));
    Object target = AopTestUtils.getUltimateTargetObject(pictures);
    Object real = Objects.requireNonNull(ReflectionTestUtils.getField(target, "squares"));
    ReflectionTestUtils.setField(target, "squares", busy);
    try {
      BrowserlessUIContext window = profile(owner);
      upload(window, "logo.png", PICTURE);
      assertThat(text(window)).contains("Your file is still here");

      click(window, "Try again");
      assertThat(text(window)).doesNotContain("Your file is still here");
      click(window, "Use this part");
      assertThat(window.find(Image.class).all()).as("in the field and on the phone").hasSize(2);
    } finally {
      ReflectionTestUtils.setField(target, "squares", real);
    }
  }

  /** The account is disconnected, so that nothing is really sent. */
  private void lose() {
    Fixtures.Account account = fixtures.waba(client);
    byte[] number = Uuids.bytes(Uuids.next());
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version) VALUES (?, ?, ?, ?, '+62 21', '6221', 'Roti', 'CONNECTED',"
                + " 'GREEN', NOW(6), 'TIER_2K', NOW(6), 0)")
        .params(
            Uuids.bytes(client.value()),
            number,
            Uuids.bytes(account.id().value()),
            Fixtures.metaId().value())
        .update();
    jdbc.sql("UPDATE waba SET disconnected_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    jdbc.sql(
            "INSERT INTO number_profile (client_id, id, number_id, sent_number, picture_lost_at)"
                + " VALUES (?, ?, ?, 1, NOW(6))")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()), number)
        .update();
  }

  @Test
  void a_viewer_sees_the_picture_and_uploads_none() {
    BrowserlessUIContext writing = profile(owner);
    upload(writing, "logo.png", PICTURE);
    click(writing, "Use this part");
    click(writing, "Save draft");

    BrowserlessUIContext window = profile(fixtures.member(client, Role.VIEWER));

    assertThat(window.find(Image.class).all()).hasSize(2);
    assertThat(window.find(ProfilePictureUpload.class).all()).isEmpty();
  }

  private static void upload(BrowserlessUIContext window, String name, byte[] file) {
    window.activate();
    window.find(ProfilePictureUpload.class).single().take(name, file);
  }

  private static void click(BrowserlessUIContext window, String words) {
    window.activate();
    window.find(Button.class).all().stream()
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words))
        .click();
  }

  private static TextField field(BrowserlessUIContext window, String label) {
    return window.find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private BrowserlessUIContext profile(Person person) {
    BrowserlessUIContext window = pages.newUser(Authenticated.as(person::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    window.navigate(ClientsNavigation.profile(client), ProfileView.class);
    return window;
  }

  private BusinessProfile stored() {
    return fixtures.as(owner, () -> profiles.get(client));
  }

  private static String text(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
