package io.bspconsole.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The WhatsApp Business Policy as it stood from one day on.
 *
 * @param id the day in ISO form, such as {@code 2021-10-08}: names the edition in stored findings
 * @param changedOn the day that Meta prints above the text
 */
public record Edition(String id, LocalDate changedOn, List<Section> sections) {

  public Edition {
    sections = List.copyOf(sections);
  }

  /** All clauses in the order of the policy. */
  public List<Clause> clauses() {
    return sections.stream().flatMap(section -> section.clauses().stream()).toList();
  }

  /**
   * A chapter of the policy.
   *
   * @param code what the codes of its clauses begin with, such as {@code P3} or {@code B}
   */
  public record Section(String code, Wording name, List<Clause> clauses) {

    public Section {
      clauses = List.copyOf(clauses);
    }

    public String name(Locale locale) {
      return name.in(locale);
    }
  }
}
