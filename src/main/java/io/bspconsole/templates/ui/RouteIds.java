package io.bspconsole.templates.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;

/** Reads the ids in the address of a page. */
final class RouteIds {

  static final String CLIENT = "clientId";
  static final String TEMPLATE = "templateId";

  private RouteIds() {}

  /**
   * The client of the page.
   *
   * @throws NotFound for what is no id
   */
  static ClientId client(RouteParameters parameters) {
    return parameters.get(CLIENT).flatMap(ClientId::parse).orElseThrow(NotFound::new);
  }

  /**
   * The template of the page.
   *
   * @throws NotFound for what is no id
   */
  static TemplateId template(BeforeEvent event) {
    return event
        .getRouteParameters()
        .get(TEMPLATE)
        .flatMap(TemplateId::parse)
        .orElseThrow(NotFound::new);
  }
}
