package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.uikit.FindingItem;
import io.bspconsole.uikit.FindingList;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The right column: what the check finds, summed up politely for screen readers. */
final class FindingsPanel extends Aside {

  private final transient FindingItems items;
  private final transient Consumer<Finding> onShow;
  private final transient Consumer<QuickFix> onFix;
  private final Paragraph summary = new Paragraph();
  private final FindingList list = new FindingList();
  private final Span passed = new Span();
  private final Div foot = new Div(Icon.RING_TICK.create(Tone.GOOD), passed);
  private boolean identityFixed;

  FindingsPanel(FindingItems items, Consumer<Finding> onShow, Consumer<QuickFix> onFix) {
    this.items = items;
    this.onShow = onShow;
    this.onFix = onFix;
    addClassName("templates-findings-panel");
    getElement().setAttribute("aria-label", getTranslation("templates.editor.findings"));
    summary.addClassName("templates-quiet");
    summary.getElement().setAttribute("role", "status");
    Div head = new Div(new H2(getTranslation("templates.editor.findings")), summary);
    head.addClassName("templates-findings-head");
    foot.addClassName("templates-findings-foot");
    Paragraph against = new Paragraph(getTranslation("templates.editor.against"));
    against.addClassNames("templates-quiet", "templates-findings-against");
    add(head, list, foot, against);
  }

  /** Before anything is written, nothing is reproached and nothing counted. */
  void begin() {
    summary.setText(getTranslation("templates.editor.findings.begin"));
    list.show(List.of());
    foot.setVisible(false);
  }

  /**
   * Shows what was found.
   *
   * @param identityFixed whether name and language can no longer be changed
   */
  void show(CheckReport report, int rulesPassed, boolean identityFixed) {
    this.identityFixed = identityFixed;
    long notes = report.findings().size() - report.blocking() - report.warnings();
    summary.setText(
        getTranslation(
            "templates.editor.findings.summary", report.blocking(), report.warnings(), notes));
    list.show(report.findings().stream().map(this::item).toList());
    foot.setVisible(true);
    passed.setText(getTranslation("templates.editor.passed", rulesPassed));
  }

  /** What is wrong, in one short sentence. */
  String title(Finding finding) {
    return items.title(finding, getLocale());
  }

  private FindingItem item(Finding finding) {
    return items.of(finding, getLocale()).actions(actions(finding));
  }

  private Component[] actions(Finding finding) {
    List<Component> actions = new ArrayList<>();
    QuickFix.of(finding)
        .filter(fix -> !identityFixed || fix.suitsFixedIdentity())
        .ifPresent(fix -> actions.add(small(fix.key(), () -> onFix.accept(fix))));
    actions.add(small("templates.editor.show", () -> onShow.accept(finding)));
    return actions.toArray(Component[]::new);
  }

  private Button small(String key, Runnable action) {
    Button button = new Button(getTranslation(key));
    button.addThemeName("small");
    button.addClickListener(_ -> action.run());
    return button;
  }
}
