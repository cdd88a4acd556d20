package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.clients.PolicyAcceptance;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.policy.Edition;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import java.util.List;

/** Whether the client accepted the policy: which edition, who, when and from where (P0.1). */
class PolicyCard extends Card {

  private static final ClauseCode BINDS = new ClauseCode("P0.1");

  PolicyCard(
      Edition edition, List<PolicyAcceptance> acceptances, boolean mayAccept, Runnable onAccept) {
    super(I18NProvider.translate("clients.policy.title"));
    headerEnd(new ClauseMark(BINDS));
    Div body = new Div();
    body.addClassName("clients-policy");
    String day = StepWords.day(edition.changedOn(), getLocale());
    if (acceptances.stream().noneMatch(it -> it.edition().equals(edition.id()))) {
      body.add(
          new Paragraph(
              getTranslation(mayAccept ? "clients.policy.ask" : "clients.policy.open", day)),
          new PageLink(getTranslation("clients.policy.read"), "policy"));
      if (mayAccept) {
        Button accept = new Button(getTranslation("clients.policy.accept"), _ -> onAccept.run());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(accept);
      }
    }
    Times times = Times.of(this);
    for (PolicyAcceptance acceptance : acceptances) {
      body.add(
          new Facts()
              .fact(getTranslation("clients.policy.edition"), acceptance.edition())
              .fact(getTranslation("clients.policy.by"), acceptance.byName())
              .fact(getTranslation("clients.policy.at"), times.withYear(acceptance.at()))
              .fact(
                  getTranslation("clients.policy.address"),
                  new Span(acceptance.address().isEmpty() ? "–" : acceptance.address())));
    }
    content(body);
  }
}
