package io.bspconsole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which the console logs: the chart's, and the plain one elsewhere. */
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

  @Test
  void in_plain_form_a_message_is_one_line_that_nothing_colours_or_turns_round() throws Exception {
    String line = plain("no such client " + FORGED + " \u001B[31mred \u202Edlo\u0000 Ñandú 注");

    assertThat(line.strip())
        .doesNotContain("\n", "\r", "\u001B", "\u202E")
        .contains("no such client ··2026-11-24 INFO signed in as admin ·[31mred ·dlo", "Ñandú 注");
  }

  private static String plain(String message) throws IOException {
    LoggerContext logs = new LoggerContext();
    logs.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayout layout = new PatternLayout();
    layout.setContext(logs);
    layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
    layout.setPattern(
        (String)
            Objects.requireNonNull(
                new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .getFirst()
                    .getProperty("logging.pattern.console")));
    layout.start();
    Logger logger = logs.getLogger("io.bspconsole.Test");
    return layout.doLayout(new LoggingEvent("test", logger, Level.INFO, message, null, null));
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
