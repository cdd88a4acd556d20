package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.bspconsole.isolation.Cells.Cell;
import io.bspconsole.isolation.Downloads.Door;
import io.bspconsole.isolation.Downloads.Wish;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Sampling;
import io.bspconsole.uikit.FileDownload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Every file that people get, asked for by everybody with ids of every kind; its bytes are unpacked
 * and searched.
 */
@SuppressWarnings("NullAway.Init")
class DownloadCellsTest extends IsolationTest {

  /** What asks for no fresh factor: no more of it leaves than its page shows. */
  private static final Map<String, String> AS_SHOWN =
      Map.of(
          "clients.ui.EvidenceDownload(ScreeningEvidence, ClientId, EvidenceFile)",
          "one file that the page of the decision lists",
          "clients.ui.ProfilePictureDownload(ProfilePictures, ClientId, PictureId)",
          "a picture in the page itself",
          "templates.ui.SampleDownload(TemplateSamples, ClientId, TemplateSample)",
          "one sample that the template's page shows");

  /**
   * What staff typed themselves as the reason for a row of somebody else, as in {@link Ledgers}.
   */
  private static final Pattern TYPED = Pattern.compile("\"comment\":\"Text [a-z0-9]+\"");

  @Autowired private JdbcClient jdbc;

  private final Cells cells = new Cells();
  private final Sampling sampling = new Sampling();
  private final Set<String> told = new TreeSet<>();
  private Map<String, List<Door>> doors;
  private Map<String, Executable> makers;

  @BeforeEach
  void find_them() {
    doors = new Downloads(application).doors();
    makers = Downloads.makers(types());
  }

  @Test
  void every_download_answers_as_its_service_does() throws Exception {
    fillFiles();
    try (Witness witness = new Witness((ConfigurableApplicationContext) application)) {
      for (Map.Entry<String, List<Door>> each : doors.entrySet()) {
        for (Door door : each.getValue()) {
          for (Subject subject : stage().subjects()) {
            for (Target target : targets(door)) {
              tryAll(each.getKey(), door, subject, target, witness);
            }
          }
        }
      }
    }
    cells.report("downloads");

    assertThat(cells.findings()).isEmpty();
    assertThat(leftBehind()).isEmpty();
    assertThat(cells.tried()).isGreaterThan(Sampling.of(1_000));
    if (Sampling.isWhole()) {
      assertThat(told)
          .as("downloads in which the client's own word was found, so that a foreign one would be")
          .containsAll(doors.keySet().stream().filter(it -> !it.contains("Report")).toList());
    }
  }

  @Test
  void every_way_to_make_a_download_is_tried_or_is_the_page_s_own() {
    assertThat(unknown(types())).isEmpty();
    assertThat(makers.keySet())
        .as("lines about what is there")
        .containsAll(doors.keySet())
        .containsAll(Downloads.OF_THE_PAGE.keySet());
  }

  @Test
  void a_new_download_that_nobody_tries_is_told() {
    assertThat(unknown(List.of(NewDownload.class)))
        .singleElement()
        .asString()
        .endsWith("NewDownload(String)");
  }

  @Test
  void every_export_of_more_than_the_page_shows_asks_for_a_fresh_factor() {
    assertThat(stale(doors)).containsExactlyInAnyOrderElementsOf(AS_SHOWN.keySet());
  }

  @Test
  void an_export_that_asks_for_none_is_told() {
    assertThat(
            stale(
                Map.of(
                    "planted",
                    List.of(
                        new Door(
                            "reviews.portfolio.ReviewReport.lines",
                            false,
                            "",
                            _ -> new Object[0])))))
        .containsExactly("planted");
  }

  private List<String> stale(Map<String, List<Door>> doors) {
    return doors.entrySet().stream()
        .filter(it ->
            it.getValue().stream()
                .anyMatch(door -> !matrix.line("service", door.service()).fresh()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> unknown(Collection<Class<?>> types) {
    return Downloads.makers(types).keySet().stream()
        .filter(it -> !doors.containsKey(it) && !Downloads.OF_THE_PAGE.containsKey(it))
        .toList();
  }

  private List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    for (WaysIn.Way way : ways.downloads()) {
      if (way.name().endsWith("Download")) {
        try {
          types.add(Class.forName("io.bspconsole." + way.name()));
        } catch (ClassNotFoundException e) {
          throw new AssertionError(e);
        }
      }
    }
    return types;
  }

  private List<Target> targets(Door door) {
    return door.client() ? stage().targets() : List.of(Target.of(stage().clients().getFirst()));
  }

  private void tryAll(String maker, Door door, Subject subject, Target target, Witness witness)
      throws Exception {
    for (TableForm form : maker.contains("TableForm") ? TableForm.values() : FIRST) {
      for (Thing thing : things(door, target)) {
        if (sampling.takes()) {
          Wish wish = new Wish(target, form, thing.id);
          FileDownload file =
              Downloads.make(
                  Objects.requireNonNull(makers.get(maker)), door.with().arguments(wish));
          cells.add(cell(maker, door, subject, wish, thing, file, witness));
        }
      }
    }
  }

  private static final TableForm[] FIRST = {TableForm.CSV};

  private Cell cell(
      String maker,
      Door door,
      Subject subject,
      Wish wish,
      Thing thing,
      FileDownload file,
      Witness witness) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    witness.testify();
    @Nullable Exception thrown = cast.as(subject, () -> answer(file, out));
    Answer got = answer(thrown);
    String words = TYPED.matcher(Written.to(new Object[] {out})).replaceAll("");
    SeededClient client = wish.target().client();
    if (got == Answer.ALLOW && client != null && words.contains(client.word())) {
      told.add(maker);
    }
    return new Cell(
        maker + " by " + door.service(),
        subject + " for " + wish.target() + ", " + thing.label + ", " + wish.form(),
        expected(door, subject, wish.target(), thing),
        got,
        String.valueOf(thrown),
        Everything.in(thrown) + words + witness.testify(),
        List.of(wish.target().text()),
        stage().foreign(subject, door.client() ? wish.target() : null));
  }

  private Answer expected(Door door, Subject subject, Target target, Thing thing) {
    Line line = matrix.line("service", door.service());
    if (subject.signedIn() == null) {
      return Answer.SIGN_IN;
    } else if (door.client() && (target.client() == null || !subject.enters(target.id()))) {
      return Answer.HIDDEN;
    } else if (!line.lets(door.client() ? subject.rolesIn(target.id()) : subject.everywhere())) {
      return line.others();
    } else if (line.fresh() && subject.isStale()) {
      return Answer.REFUSE;
    }
    return thing.there ? Answer.ALLOW : Answer.HIDDEN;
  }

  private static Answer answer(@Nullable Exception thrown) {
    return switch (thrown) {
      case null -> Answer.ALLOW;
      case NotFound _ -> Answer.HIDDEN;
      case AccessDeniedException _ -> Answer.REFUSE;
      case AuthenticationCredentialsNotFoundException _ -> Answer.SIGN_IN;
      default -> Answer.BROKEN;
    };
  }

  private static @Nullable Exception answer(FileDownload file, ByteArrayOutputStream out) {
    DownloadEvent event = mock(DownloadEvent.class);
    VaadinResponse response = mock(VaadinResponse.class);
    when(event.getOutputStream()).thenReturn(out);
    when(event.getResponse()).thenReturn(response);
    try {
      AtomicInteger status = new AtomicInteger();
      doAnswer(
              call -> {
                status.set(call.getArgument(0));
                return null;
              })
          .when(response)
          .setStatus(anyInt());
      file.handleDownloadRequest(event);
      return switch (status.get()) {
        case 403 -> new AccessDeniedException("by its status");
        case 404 -> new NotFound();
        default -> null;
      };
    } catch (IOException | RuntimeException e) {
      return e;
    }
  }

  /** What a download can name within a client: one of the client's, of another one, and none. */
  private record Thing(String label, Object id, boolean there) {}

  private List<Thing> things(Door door, Target target) {
    if (door.things().isEmpty()) {
      return List.of(new Thing("whole", "", true));
    }
    List<Thing> all = new ArrayList<>();
    if (target.client() != null) {
      all.add(new Thing("own", first(door.things(), target.client()), true));
    }
    all.add(new Thing("foreign", first(door.things(), stage().otherThan(target.client())), false));
    all.add(new Thing("random", Uuids.bytes(UUID.randomUUID()), false));
    return all;
  }

  private Object first(String place, SeededClient client) {
    String[] names = place.split("\\.");
    return jdbc.sql(
            "SELECT %s FROM %s WHERE client_id = ? ORDER BY id LIMIT 1"
                .formatted(names[1], names[0]))
        .param(Uuids.bytes(client.id().value()))
        .query((row, _) -> row.getObject(1))
        .single();
  }

  /** Puts the client's word into files, which no column of text holds. */
  private void fillFiles() {
    for (SeededClient client : stage().clients()) {
      for (String table : List.of("screening_evidence", "profile_picture", "template_sample")) {
        jdbc.sql("UPDATE %s SET content = ? WHERE client_id = ?".formatted(table))
            .params("bytes of " + client.word(), Uuids.bytes(client.id().value()))
            .update();
      }
    }
  }

  /** Planted: a download that nobody has a line for. */
  private static final class NewDownload extends FileDownload {

    NewDownload(String text) {
      super("new.txt", TEXT, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
