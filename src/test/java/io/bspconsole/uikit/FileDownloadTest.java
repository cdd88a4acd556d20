package io.bspconsole.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TableForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.security.access.AccessDeniedException;

class FileDownloadTest {

  @Test
  void a_file_is_made_when_it_is_asked_for_under_the_name_that_we_chose() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DownloadEvent event = event(out);

    new Letter("clients.csv").handleDownloadRequest(event);

    verify(event).setFileName("clients.csv");
    verify(event).setContentType("text/csv;charset=utf-8");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("x");
  }

  @Test
  void nothing_in_a_file_runs_and_no_browser_guesses_what_it_is() throws IOException {
    DownloadEvent event = event(new ByteArrayOutputStream());

    new Letter("clients.csv").handleDownloadRequest(event);

    verify(event.getResponse()).setHeader("X-Content-Type-Options", "nosniff");
    verify(event.getResponse()).setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    verify(event, never()).inline();
  }

  @Test
  void a_refusal_is_answered_by_its_status_and_nothing_else() throws IOException {
    DownloadEvent refused = event(new ByteArrayOutputStream());
    new Refusing(new AccessDeniedException("no")).handleDownloadRequest(refused);
    verify(refused.getResponse()).setStatus(403);

    DownloadEvent missing = event(new ByteArrayOutputStream());
    new Refusing(new NotFound()).handleDownloadRequest(missing);
    verify(missing.getResponse()).setStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf"})
  void what_could_hold_a_script_stands_in_no_page(String type) {
    FileDownload file = new Sample(type);
    assertThatIllegalStateException().isThrownBy(() -> file.picture("Sample"));
  }

  @ParameterizedTest
  @CsvSource({
    "promo_id.json,promo_id.json",
    "'a\"b\r\nSet-Cookie: x.csv',a_b__Set-Cookie__x.csv",
    "../../etc/passwd,_/../etc/passwd",
    "Kopi Senja é.csv,Kopi_Senja__.csv"
  })
  void no_name_breaks_a_header_or_leaves_a_folder(String given, String written) throws IOException {
    DownloadEvent event = event(new ByteArrayOutputStream());
    new Letter(given).handleDownloadRequest(event);

    ArgumentCaptor<String> name = ArgumentCaptor.forClass(String.class);
    verify(event).setFileName(name.capture());
    assertThat(name.getValue())
        .matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")
        .isEqualTo(written.replace("/", "_"));
  }

  @ParameterizedTest
  @CsvSource({
    "CSV,clients.csv,text/csv;charset=utf-8",
    "XLSX,clients.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void a_table_is_called_by_its_form(TableForm form, String name, String type) throws IOException {
    DownloadEvent event = event(new ByteArrayOutputStream());

    new Letter("clients", form).handleDownloadRequest(event);

    verify(event).setFileName(name);
    verify(event).setContentType(type);
  }

  private static DownloadEvent event(ByteArrayOutputStream out) {
    DownloadEvent event = mock(DownloadEvent.class);
    when(event.getOutputStream()).thenReturn(out);
    VaadinResponse response = mock(VaadinResponse.class);
    when(event.getResponse()).thenReturn(response);
    return event;
  }

  private static final class Sample extends FileDownload {

    Sample(String type) {
      super("sample", type, to -> to.write('x'));
    }
  }

  private static final class Letter extends FileDownload {

    Letter(String name) {
      super(name, CSV, to -> to.write('x'));
    }

    Letter(String name, TableForm form) {
      super(name, form, to -> to.write('x'));
    }
  }

  private static final class Refusing extends FileDownload {
    Refusing(RuntimeException refusal) {
      super(
          "clients.csv",
          CSV,
          _ -> {
            throw refusal;
          });
    }
  }
}
