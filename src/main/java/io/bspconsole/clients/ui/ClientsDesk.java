package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.archive.ui.ArchiveParts;
import io.bspconsole.clients.portfolio.AccountClaims;
import io.bspconsole.clients.portfolio.ClientExport;
import io.bspconsole.clients.portfolio.ClientImport;
import io.bspconsole.clients.portfolio.ClientLines;
import io.bspconsole.clients.portfolio.ClientList;
import io.bspconsole.clients.portfolio.ClientOwners;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.uikit.DownloadMenu;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import io.bspconsole.views.SavedList;
import io.bspconsole.views.SavedViews;
import io.bspconsole.views.ui.SavedViewTabs;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What the list of clients reads, and what can be done from it. */
@Service
class ClientsDesk {

  private final ClientList list;
  private final ClientRegister register;
  private final ClientOwners owners;
  private final ClientImport imports;
  private final ClientExport exports;
  private final AccountClaims claims;
  private final Colleagues colleagues;
  private final SavedViews views;
  private final ArchiveParts archive;
  private final CurrentActor current;
  private final StepUp stepUp;

  ClientsDesk(
      ClientList list,
      ClientRegister register,
      ClientOwners owners,
      ClientImport imports,
      ClientExport exports,
      AccountClaims claims,
      Colleagues colleagues,
      SavedViews views,
      ArchiveParts archive,
      CurrentActor current,
      StepUp stepUp) {
    this.list = list;
    this.register = register;
    this.owners = owners;
    this.imports = imports;
    this.exports = exports;
    this.claims = claims;
    this.colleagues = colleagues;
    this.views = views;
    this.archive = archive;
    this.current = current;
    this.stepUp = stepUp;
  }

  Actor actor() {
    return current.get();
  }

  ClientLines find(ClientsAddress address, int limit) {
    return list.find(address.query(), address.cursor(), address.direction(), limit);
  }

  long count(ClientQuery query) {
    return list.count(query);
  }

  /**
   * @param onChange draws them anew
   */
  SavedViewTabs tabs(ClientsAddress address, Runnable onChange) {
    PersonId reader = current.get().id();
    return new SavedViewTabs(
        ClientViews.tabs(list, address, reader),
        views,
        SavedList.CLIENTS,
        ClientsNavigation.CLIENTS,
        address.with(address.query()).parameters().getQueryString(),
        address.columns().equals(ClientColumn.USUAL) && ClientViews.isOne(address.query(), reader),
        onChange);
  }

  /** That accounts are contested, for whoever settles that. */
  Optional<Note> contested() {
    int open = current.get().may(Permission.CLAIM_SETTLE) ? claims.open().size() : 0;
    return open == 0
        ? Optional.empty()
        : Optional.of(
            new Note(
                Tone.WARN,
                new Span(translate("clients.claims.open", open) + " "),
                new PageLink(translate("clients.claims.title"), ClientsNavigation.CLAIMS)));
  }

  ClientFilters filters(ClientsAddress address, Consumer<ClientsAddress> open) {
    return new ClientFilters(address, colleagues.all(), open);
  }

  Component download(Supplier<ClientQuery> query) {
    return new DownloadMenu(stepUp::before)
        .table(
            translate("clients.download.list"), form -> new ClientsDownload(exports, form, query));
  }

  Optional<Button> bring(Runnable onBrought) {
    return archive.bring(onBrought);
  }

  void openAdd() {
    new AddClientDialog(register, colleagues.all(), current.get().id()).open();
  }

  void openImport(Runnable done) {
    new ImportDialog(imports, done).open();
  }

  void openAssign(Set<ClientId> clients, Runnable done) {
    new AssignDialog(owners, Set.copyOf(clients), colleagues.all(), done).open();
  }
}
