package io.bspconsole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form in which the chart lets the console log. */
class LogLinesTest {

  private static final String FORGED = "\r\n2026-11-24 INFO signed in as admin";

  @Test
  void an_event_is_one_line_whatever_is_in_it() throws Exception {
    String line = line("no such client " + FORGED, new IllegalStateException("odd " + FORGED));
    assertThat(line.strip()).doesNotContain("\n", "\r");
  }

  @Test
  void an_event_says_when_in_utc_and_where_and_how_grave() throws Exception {
    JsonNode event = new JsonMapper().readTree(line("hello", new IllegalStateException("odd")));
    assertThat(event.at("/@timestamp").asString()).endsWith("Z");
    assertThat(event.at("/log/level").asString()).isEqualTo("ERROR");
    assertThat(event.at("/log/logger").asString()).isEqualTo("io.bspconsole.Test");
    assertThat(event.at("/error/stack_trace").asString()).contains("odd");
  }

  private static String line(String message, Throwable thrown) throws Exception {
    LoggerContext logs = new LoggerContext();
    logs.setMDCAdapter(new LogbackMDCAdapter());
    logs.putObject(Environment.class.getName(), new StandardEnvironment());
    Logger logger = logs.getLogger("io.bspconsole.Test");
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(logs);
    encoder.setFormat(formatOfTheChart());
    encoder.start();
    return new String(
        encoder.encode(new LoggingEvent("test", logger, Level.ERROR, message, thrown, null)),
        StandardCharsets.UTF_8);
  }

  private static String formatOfTheChart() throws Exception {
    String chart = Files.readString(Path.of("helm", "console", "templates", "deployment.yaml"));
    Matcher format =
        Pattern.compile("LOGGING_STRUCTURED_FORMAT_CONSOLE\\s+value: (\\w+)").matcher(chart);
    assertThat(format.find()).isTrue();
    return format.group(1);
  }
}
