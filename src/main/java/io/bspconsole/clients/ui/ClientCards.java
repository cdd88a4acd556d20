package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Vertical;
import io.bspconsole.clients.Waba;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the overview tells of a client's business and of its accounts. */
final class ClientCards {

  private ClientCards() {}

  /**
   * What is known of the business, with a way to its profile.
   *
   * @param onLegal changes under what it is registered; absent for who may not
   * @param onNames changes its trade names; absent for who may not
   */
  static Component business(
      ClientSummary client,
      BusinessProfile profile,
      boolean mayWrite,
      @Nullable Runnable onLegal,
      @Nullable Runnable onNames) {
    ProfileForm form = profile.form();
    Facts facts =
        new Facts()
            .fact(
                translate("clients.profile.legal_name"),
                changed(
                    client.legalName(), translate("clients.legal.title", client.name()), onLegal))
            .fact(translate("clients.add.registration_number"), known(client.registrationNumber()))
            .fact(translate("clients.add.country"), known(CountryField.word(client.country())))
            .fact(
                translate("clients.add.trade_names"),
                changed(
                    client.tradeNames().words(),
                    translate("clients.trade_names.title", client.name()),
                    onNames))
            .fact(translate("clients.profile.display_name"), known(form.displayName()))
            .fact(translate("clients.profile.vertical"), known(word(form.vertical())))
            .fact(translate("clients.profile.email"), known(form.email()))
            .fact(translate("clients.profile.website"), known(form.website()))
            .fact(translate("clients.profile.phone"), known(form.phone()))
            .fact(translate("clients.profile.support_contact"), known(form.supportContact()))
            .fact(translate("clients.profile.state"), state(profile));
    return new Card(translate("clients.overview.business"), facts)
        .headerEnd(
            new PageLink(
                translate(mayWrite ? "clients.overview.edit" : "clients.overview.open"),
                ClientsNavigation.profile(client.id())));
  }

  /** With a button that is called so and changes it, for who may. */
  private static Component changed(String value, String called, @Nullable Runnable onChange) {
    Div part = new Div(known(value));
    part.addClassName("bsp-row");
    if (onChange != null) {
      Button change = new Button(translate("clients.trade_names.change"));
      change.addThemeNames("small", "tertiary");
      change.setAriaLabel(called);
      change.addClickListener(_ -> onChange.run());
      part.add(change);
    }
    return part;
  }

  /** The accounts with their numbers, with a way to the page about them. */
  static Component accounts(
      ClientId client, List<Waba> accounts, List<PhoneNumber> numbers, FactList facts) {
    Card card =
        new Card(translate("clients.overview.accounts"))
            .headerEnd(
                new PageLink(
                    translate("clients.overview.open"), ClientsNavigation.numbers(client)));
    if (accounts.isEmpty()) {
      return card.content(new EmptyState(translate("clients.numbers.empty")));
    }
    return card.flush()
        .content(
            accounts.stream()
                .map(account -> new Div(name(account), NumberTable.of(account, numbers, facts)))
                .toArray(Component[]::new));
  }

  private static Component name(Waba account) {
    Span id = new Span(account.metaId().value());
    id.addClassNames("bsp-mono", "bsp-secondary");
    Div name = new Div(new Span(account.name()), id);
    if (!account.isConnected()) {
      Span state = new Span(translate("clients.overview.disconnected"));
      state.addClassName("bsp-secondary");
      name.add(state);
    }
    name.addClassNames("bsp-row", "clients-account");
    return name;
  }

  /** Draft or published, in words of our own machine of states. */
  static Component state(BusinessProfile profile) {
    return profile.isPublished()
        ? StatusBadge.ours(Icon.RING_TICK, translate("clients.profile.published"), Tone.GOOD)
        : StateBadges.ours("DRAFT");
  }

  static String word(@Nullable Vertical vertical) {
    return vertical == null ? "" : translate("clients.vertical." + vertical.name());
  }

  private static Component known(String value) {
    Span span = new Span(value.isEmpty() ? translate("clients.profile.nothing") : value);
    span.setClassName("bsp-secondary", value.isEmpty());
    return new Div(span);
  }
}
