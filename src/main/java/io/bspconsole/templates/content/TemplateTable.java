package io.bspconsole.templates.content;

import io.bspconsole.kernel.CsvCells;
import io.bspconsole.kernel.CsvForm;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Templates as rows for spreadsheets: name, language, category, header, body, footer, buttons, and
 * samples of the variables. Holds what most templates are; for the rest there is {@link
 * TemplatePack}.
 *
 * <p>A header is its text, or the format of its media. Buttons and samples stand a line each, a
 * button as {@code label → address or telephone number}, without an arrow where it is a quick
 * reply.
 */
public final class TemplateTable {

  /** In the order in which they are written; other columns are left alone. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "language",
          "category",
          "header",
          "header_sample",
          "body",
          "samples",
          "footer",
          "buttons");

  private static final Set<String> NEEDED = Set.of("name", "language", "body");
  private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "DOCUMENT", "LOCATION");
  private static final String ARROW = "→";

  private TemplateTable() {}

  /**
   * Reads a table with a head, by commas or semicolons. Rows without a name are left out.
   *
   * @throws MalformedContent when it is no table, or lacks a column that must be there
   */
  public static List<TemplateContent> read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    List<TemplateContent> found = new ArrayList<>();
    try (CSVParser parser = CsvForm.of(text).parse(new StringReader(text))) {
      Set<String> head =
          parser.getHeaderNames().stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      if (!head.containsAll(NEEDED)) {
        throw new MalformedContent("check.malformed.columns", "A column is missing");
      }
      for (CSVRecord row : parser) {
        if (!cell(row, "name").isEmpty()) {
          found.add(template(row));
        }
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new MalformedContent("check.malformed.table", String.valueOf(e.getMessage()));
    }
    return found;
  }

  /** The row of a template, which {@link #read} reads back as far as a table can hold it. */
  public static List<String> row(TemplateContent content) {
    return List.of(
        content.name(),
        content.language(),
        content.category(),
        content.header().map(PlainLines::header).orElse(""),
        content.header().map(header -> samples(header.text(), header.examples())).orElse(""),
        content.body().map(Body::text).orElse(""),
        content.body().map(body -> samples(body.text(), body.examples())).orElse(""),
        content.footer().orElse(""),
        content.buttons().stream().map(PlainLines::button).collect(Collectors.joining("\n")));
  }

  private static String samples(@Nullable String text, List<Example> examples) {
    if (text == null) {
      return "";
    }
    Variables variables = Variables.in(text);
    Map<String, String> samples = variables.samples(examples);
    return variables.names().stream()
        .map(name -> samples.getOrDefault(name, ""))
        .collect(Collectors.joining("\n"));
  }

  private static TemplateContent template(CSVRecord row) {
    String body = cell(row, "body");
    String header = cell(row, "header");
    boolean named =
        Variables.in(header + body).all().stream().anyMatch(variable -> !variable.isPosition());
    TemplateDraft draft =
        TemplateDraft.empty()
            .withName(cell(row, "name"))
            .withLanguage(cell(row, "language"))
            .withCategory(cell(row, "category").toUpperCase(Locale.ROOT))
            .withNamed(named);
    draft = MEDIA.contains(header) ? draft.withHeaderFormat(header) : draft.withHeaderText(header);
    return draft
        .withHeaderExamples(samplesOf(header, cell(row, "header_sample")))
        .withBody(body)
        .withBodyExamples(samplesOf(body, cell(row, "samples")))
        .withFooter(cell(row, "footer"))
        .withButtons(
            cell(row, "buttons")
                .lines()
                .filter(line -> !line.isBlank())
                .map(TemplateTable::button)
                .toList())
        .content();
  }

  /** By the order in which the variables occur first. */
  private static Map<String, String> samplesOf(String text, String cell) {
    List<String> values = cell.lines().toList();
    List<String> names = Variables.in(text).names();
    Map<String, String> samples = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      samples.put(names.get(i), values.get(i).strip());
    }
    return samples;
  }

  private static ButtonDraft button(String line) {
    int arrow = line.indexOf(ARROW);
    if (arrow < 0) {
      return ButtonDraft.fresh("QUICK_REPLY", Map.of("text", line.strip()));
    }
    String label = line.substring(0, arrow).strip();
    String target = line.substring(arrow + ARROW.length()).strip();
    if (label.equals("COPY_CODE")) {
      return ButtonDraft.fresh("COPY_CODE", Map.of("example", target));
    }
    boolean number = target.matches("\\+?[0-9 ()-]{5,20}");
    return number
        ? ButtonDraft.fresh("PHONE_NUMBER", Map.of("text", label, "phone_number", target))
        : ButtonDraft.fresh("URL", Map.of("text", label, "url", target));
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? CsvCells.armed(row.get(column)).strip() : "";
  }
}
