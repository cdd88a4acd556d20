package io.bspconsole.policy.internal;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Coverage;
import io.bspconsole.policy.Edition;
import io.bspconsole.policy.Edition.Section;
import io.bspconsole.policy.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads an edition from its file and refuses one that is not complete. */
public final class EditionFile {

  private EditionFile() {}

  /**
   * Reads the edition.
   *
   * @throws IllegalStateException when a member or a language is missing, or when a code is
   *     malformed, occurs twice or stands in another section than its own; the message says where
   */
  public static Edition read(Resource file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = file.getInputStream()) {
      return edition(new Node(new Yaml(new SafeConstructor(options)).load(in), "edition"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(file.getDescription() + ": " + e.getMessage(), e);
    }
  }

  private static Edition edition(Node root) {
    String id = root.text("edition");
    Set<ClauseCode> seen = new HashSet<>();
    List<Section> sections = new ArrayList<>();
    for (Node section : root.list("sections")) {
      String code = section.text("code");
      List<Clause> clauses = new ArrayList<>();
      for (Node node : section.list("clauses")) {
        Clause clause = clause(node);
        if (!clause.code().value().startsWith(code + ".") || !seen.add(clause.code())) {
          throw new IllegalArgumentException(clause.code() + " is misplaced or occurs twice");
        }
        clauses.add(clause);
      }
      sections.add(new Section(code, section.wording("name"), clauses));
    }
    return new Edition(id, LocalDate.parse(id), sections);
  }

  private static Clause clause(Node node) {
    return new Clause(
        new ClauseCode(node.text("code")),
        node.wording("title"),
        node.wording("text"),
        node.wording("console"),
        Coverage.valueOf(node.text("coverage").toUpperCase(Locale.ROOT)));
  }

  /** A mapping of the file, and where it stands, for the message. */
  private record Node(@Nullable Object value, String place) {

    String text(String key) {
      if (get(key) instanceof String text && !text.isBlank()) {
        return text.strip();
      }
      throw new IllegalArgumentException("no text at " + place + "." + key);
    }

    Wording wording(String key) {
      Node node = new Node(get(key), place + "." + key);
      return new Wording(node.text("en"), node.text("id"));
    }

    List<Node> list(String key) {
      if (!(get(key) instanceof List<?> items) || items.isEmpty()) {
        throw new IllegalArgumentException("no list at " + place + "." + key);
      }
      List<Node> nodes = new ArrayList<>();
      for (Object item : items) {
        nodes.add(new Node(item, place + "." + key + "[" + nodes.size() + "]"));
      }
      return nodes;
    }

    private @Nullable Object get(String key) {
      return value instanceof Map<?, ?> map ? map.get(key) : null;
    }
  }
}
