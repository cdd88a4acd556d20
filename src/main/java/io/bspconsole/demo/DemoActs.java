package io.bspconsole.demo;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.clients.ScreeningHit;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** What people of the demo did just before its first start, done in their names. */
@Component
@Profile("demo")
class DemoActs {

  /** How many templates are looked at for one that can be held. */
  private static final int LOOKED_AT = 25;

  private final Screening screening;
  private final ScreeningEvidence evidence;
  private final Templates templates;
  private final TemplateHolds holds;
  private final SecurityContextHolderStrategy contexts;

  DemoActs(
      Screening screening,
      ScreeningEvidence evidence,
      Templates templates,
      TemplateHolds holds,
      SecurityContextHolderStrategy contexts) {
    this.screening = screening;
    this.evidence = evidence;
    this.templates = templates;
    this.holds = holds;
    this.contexts = contexts;
  }

  /**
   * Adds a file to the likeness that waits for a second person.
   *
   * @param by looks after the client
   */
  void prove(ClientId client, DemoWorld.Known by) {
    as(
        new Actor(by.id(), by.name(), Role.ONBOARDING.permissions(), Map.of()),
        () -> {
          for (ScreeningHit hit : screening.of(client).hits()) {
            evidence.add(client, hit.id(), extract());
          }
        });
  }

  /** Holds the first of the client's templates that Meta approved. */
  void hold(ClientId client, DemoWorld.Known by, String reason) {
    as(
        new Actor(by.id(), by.name(), Set.of(), Map.of(client, Role.OWNER.permissions())),
        () ->
            templates.find(client, TemplateFilter.ALL, null, LOOKED_AT).templates().stream()
                .filter(it -> it.meta().word().filter("APPROVED"::equals).isPresent())
                .findFirst()
                .map(TemplateSummary::id)
                .ifPresent(id -> holds.hold(client, id, reason)));
  }

  private void as(Actor actor, Runnable act) {
    ActorPrincipal principal = () -> actor;
    SecurityContext before = contexts.getContext();
    SecurityContext context = contexts.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.authorities()));
    contexts.setContext(context);
    try {
      act.run();
    } finally {
      contexts.setContext(before);
    }
  }

  /** A page that says what it is, as a PDF. */
  private static byte[] extract() {
    String words =
        "BT /F1 14 Tf 40 120 Td (Extract of a company register, made up for the demo) Tj ET";
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 480 200]/Contents 4 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length " + words.length() + ">>stream\n" + words + "\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places.append(String.format("%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 6\n").append(places);
    pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
