package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientList;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.uikit.ViewTabs;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The views of the list that everybody has, each with how many clients it shows. */
final class ClientViews {

  private ClientViews() {}

  static ViewTabs tabs(ClientList list, ClientsAddress address, PersonId reader) {
    ViewTabs tabs = new ViewTabs(translate("clients.views"));
    ClientQuery now = address.query();
    views(reader)
        .forEach((name, query) -> {
          ClientsAddress target = address.with(query.sorted(now.sort(), now.reversed()));
          String parameters = target.parameters().getQueryString();
          tabs.tab(
              translate("clients.view." + name),
              list.count(query),
              ClientsNavigation.CLIENTS + (parameters.isEmpty() ? "" : "?" + parameters),
              target.query().equals(now));
        });
    return tabs;
  }

  /** Is it one of the views that everybody has, in whatever order? */
  static boolean isOne(ClientQuery query, PersonId reader) {
    ClientQuery all = ClientQuery.ALL;
    return views(reader).containsValue(query.sorted(all.sort(), all.reversed()));
  }

  private static Map<String, ClientQuery> views(PersonId reader) {
    Map<String, ClientQuery> views = new LinkedHashMap<>();
    ClientQuery all = ClientQuery.ALL;
    views.put("all", all);
    views.put("mine", all.withOwner(reader));
    views.put("us", all.withWaitsFor(Party.US));
    views.put("client", all.withWaitsFor(Party.CLIENT));
    views.put("meta", all.withWaitsFor(Party.META));
    views.put("late", all.withDue(Due.LATE));
    views.put("profile", all.withDue(Due.PROFILE));
    views.put("picture", all.withDue(Due.PICTURE));
    views.put("policy", all.withDue(Due.POLICY));
    views.put("screening", all.withDue(Due.SCREENING));
    views.put("onboarding", all.withStandings(EnumSet.of(Standing.PROSPECT, Standing.ONBOARDING)));
    views.put(
        "care",
        all.withStandings(EnumSet.of(Standing.ON_WATCH, Standing.RESTRICTED, Standing.SUSPENDED)));
    return views;
  }
}
