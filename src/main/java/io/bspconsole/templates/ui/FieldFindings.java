package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.Severity;
import io.bspconsole.templates.content.TemplateContent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says beside each field what is wrong with it: as its error where it blocks, as its help where it
 * may hurt. Fields that are still empty are left alone until somebody wants to send.
 */
final class FieldFindings {

  private final EditorForm form;
  private final FindingItems items;
  private final Locale locale;
  private final Map<HasHelper, String> helps = new HashMap<>();
  private final Set<HasValidationProperties> invalid = new HashSet<>();
  private boolean insisting;

  FieldFindings(EditorForm form, FindingItems items, Locale locale) {
    this.form = form;
    this.items = items;
    this.locale = locale;
  }

  /** From now on, what is missing counts as well. */
  void insist() {
    insisting = true;
  }

  /** Replaces what was said before. */
  void show(CheckReport report, TemplateContent content) {
    clear();
    Map<Component, List<Finding>> byField =
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .collect(
                Collectors.groupingBy(
                    finding -> form.place(finding.pointer(), content),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byField.forEach((field, findings) -> {
      if (insisting || !(field instanceof HasValue<?, ?> value && value.isEmpty())) {
        say(field, findings);
      }
    });
  }

  private void say(Component field, List<Finding> findings) {
    String blocking = words(findings, true);
    String others = words(findings, false);
    if (!blocking.isEmpty() && field instanceof HasValidationProperties input) {
      invalid.add(input);
      input.setErrorMessage(blocking);
      input.setInvalid(true);
    }
    if (!others.isEmpty() && field instanceof HasHelper help) {
      String before = help.getHelperText();
      helps.put(help, before == null ? "" : before);
      help.setHelperText(others);
    }
  }

  private String words(List<Finding> findings, boolean blocking) {
    return findings.stream()
        .filter(finding -> finding.blocks() == blocking)
        .map(finding -> items.message(finding, locale))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private void clear() {
    invalid.forEach(input -> {
      input.setInvalid(false);
      input.setErrorMessage("");
    });
    helps.forEach(HasHelper::setHelperText);
    invalid.clear();
    helps.clear();
  }
}
