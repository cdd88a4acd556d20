package io.bspconsole.templates.ui;

import com.vaadin.flow.component.UI;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;

/** Where the pages of templates are. Paths have no leading slash. */
public final class TemplatesNavigation {

  /** How often each rule of the check is right. */
  public static final String RULES = "check-rules";

  /** Stored templates that the check of today would not let through. */
  static final String REFUSED = "check-refused";

  /** The words that the check looks for. */
  static final String TERMS = "check-terms";

  private TemplatesNavigation() {}

  public static String list(ClientId client) {
    return "clients/" + client.value() + "/templates";
  }

  public static String create(ClientId client) {
    return list(client) + "/new";
  }

  static String importing(ClientId client) {
    return list(client) + "/import";
  }

  public static String template(ClientId client, TemplateId template) {
    return list(client) + "/" + template.value();
  }

  public static String edit(ClientId client, TemplateId template) {
    return template(client, template) + "/edit";
  }

  public static void toList(ClientId client) {
    UI.getCurrent().navigate(list(client));
  }

  public static void toTemplate(ClientId client, TemplateId template) {
    UI.getCurrent().navigate(template(client, template));
  }

  static void toEdit(ClientId client, TemplateId template) {
    UI.getCurrent().navigate(edit(client, template));
  }

  /** Templates that only Meta has. */
  public static String unknown(ClientId client) {
    return list(client) + "/unknown";
  }
}
