package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.isolation.Addresses.Address;
import io.bspconsole.isolation.Cells.Cell;
import io.bspconsole.isolation.WaysIn.Way;
import io.bspconsole.support.Sampling;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Every endpoint, over HTTP, with every key and with the session of everybody who has one. */
class EndpointCellsTest extends IsolationTest {

  private final Cells cells = new Cells();
  private final Sampling sampling = new Sampling();

  @Test
  void every_endpoint_answers_as_the_matrix_says() {
    try (Http http = new Http(IsolationTest::url);
        Witness witness = new Witness((ConfigurableApplicationContext) application)) {
      for (Way way : endpoints()) {
        String[] name = way.name().split(" ", 2);
        for (Subject subject : stage().subjects()) {
          for (Address address : new Addresses(stage()).of(name[1])) {
            if (sampling.takes()) {
              cells.add(cell(http, way, name[0], subject, address, witness));
            }
          }
        }
      }
    }
    cells.report("endpoints");

    assertThat(cells.findings()).isEmpty();
    assertThat(leftBehind()).isEmpty();
    assertThat(cells.tried()).isGreaterThan(Sampling.of(1_500));
  }

  private List<Way> endpoints() {
    return ways.endpoints().stream().filter(way -> !Line.isCounted(way.kind())).toList();
  }

  private Cell cell(
      Http http, Way way, String method, Subject subject, Address address, Witness witness) {
    Answer expected = expected(way, subject, address);
    boolean read = method.equals("GET") || method.equals("ANY");
    witness.testify();
    HttpResponse<String> response =
        http.call(
            subject,
            read ? "GET" : method,
            address.path() + query(way, address),
            read ? "" : Arguments.content(word(address)).json().toString());
    Answer got = Http.answer(response);
    if (got == Answer.ALLOW && !read) {
      address.used();
    }
    return new Cell(
        way.name(),
        subject + " for " + address,
        expected,
        got,
        response.statusCode() + " " + address.mask(response.body()),
        response.body() + response.headers() + witness.testify(),
        address.asked(),
        stage().foreign(subject, address.target()));
  }

  private Answer expected(Way way, Subject subject, Address address) {
    Line line = matrix.line(way.kind(), way.name());
    if (line.isPublic()) {
      return Answer.ALLOW;
    }
    boolean known = subject.signedIn() != null && subject.isKey() == way.kind().equals("rest");
    return known ? new Addresses(stage()).expected(line, subject, address) : Answer.SIGN_IN;
  }

  /** A client with several accounts has to say which one is meant. */
  private static String query(Way way, Address address) {
    Target target = address.target();
    return target != null && target.client() != null && way.name().matches("POST .*/templates")
        ? "?waba=" + target.client().account().metaId()
        : "";
  }

  private static String word(Address address) {
    Target target = address.target();
    return target == null || target.client() == null ? TellTales.newWord() : target.client().word();
  }
}
