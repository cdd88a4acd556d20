package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventRow;
import io.bspconsole.webhooks.portfolio.EventWork;
import io.bspconsole.webhooks.portfolio.ReplayOutcome;
import io.bspconsole.webhooks.portfolio.RouteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What people may do with events, as buttons and dialogs. */
final class EventActions {

  private final EventWork work;
  private final Component page;

  EventActions(EventWork work, Component page) {
    this.work = work;
    this.page = page;
  }

  /** Applies those again. */
  void replay(Collection<UUID> ids, Consumer<EventWork.Replay> then) {
    told(work.replay(ids), then);
  }

  /** Asks, and applies all of a filter again. */
  void replayAll(EventFilter filter, Consumer<Instant> then) {
    int found = work.replayable(filter);
    if (found == 0) {
      Toasts.failed(text("webhooks.replay.none"));
      return;
    }
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(
        found < EventWork.COUNTED
            ? text("webhooks.replay.all.title", found)
            : text("webhooks.replay.all.title.many", found));
    dialog.setText(text("webhooks.replay.all.text"));
    dialog.setConfirmText(text("webhooks.replay.all"));
    dialog.setCancelText(text("uikit.dialog.cancel"));
    dialog.setCancelable(true);
    dialog.addConfirmListener(_ -> told(work.replayAll(filter), then));
    dialog.open();
  }

  private void told(ReplayOutcome outcome, Consumer<Instant> then) {
    switch (outcome) {
      case ReplayOutcome.Begun(Instant at) -> {
        Toasts.did(text("webhooks.replay.begun"));
        then.accept(at);
      }
      case ReplayOutcome.Nothing _ -> Toasts.failed(text("webhooks.replay.none"));
      case ReplayOutcome.Busy(Instant since, boolean seen) -> {
        Toasts.failed(text("webhooks.replay.busy", Times.of(page).absolute(since)));
        if (seen) {
          then.accept(since);
        }
      }
    }
  }

  /** Asks why, and closes them. */
  void close(Collection<UUID> ids, Runnable done) {
    new CloseDialog(work, ids, done).open();
  }

  /** Stops what was begun at that moment. */
  void stopReplay(Instant at, Consumer<Instant> then) {
    if (work.stopReplay(at)) {
      Toasts.did(text("webhooks.replay.stopped"));
    }
    then.accept(at);
  }

  private void told(EventWork.Replay replay, Consumer<EventWork.Replay> then) {
    if (replay.events() == 0) {
      Toasts.failed(text("webhooks.replay.none"));
    } else {
      Toasts.did(text("webhooks.replay.done", replay.events()));
      then.accept(replay);
    }
  }

  /** The buttons of one event. */
  List<Component> of(EventRow row, Runnable done) {
    List<Component> buttons = new ArrayList<>();
    boolean waits = row.state() == EventState.DUE;
    boolean quarantined = row.state() == EventState.QUARANTINED;
    if (!row.isDelivery() && row.state() != EventState.CLOSED) {
      buttons.add(
          row.care().owner() == null
              ? button("webhooks.take", () -> askTake(row, done))
              : button("webhooks.release", () -> run(() -> work.release(row.id()), done)));
    }
    if (quarantined && row.account() != null) {
      buttons.add(button("webhooks.route", () -> askRoute(row, done)));
    } else if (!waits) {
      buttons.add(button("webhooks.replay", () -> replay(List.of(row.id()), _ -> done.run())));
    }
    if (row.state().needsPeople()) {
      buttons.add(button("webhooks.close", () -> close(List.of(row.id()), done)));
    }
    return buttons;
  }

  private void askTake(EventRow row, Runnable done) {
    Instant usual =
        Optional.ofNullable(row.care().attendBy())
            .orElseGet(() -> Instant.now().plus(Duration.ofDays(1)));
    MomentField due = new MomentField(text("webhooks.take.due"), usual, Times.of(page).zone());
    ask(
        text("webhooks.take.title"),
        "webhooks.take",
        () -> {
          run(() -> work.take(row.id(), due.moment()), done);
          return true;
        },
        new Paragraph(text("webhooks.take.text")),
        due);
  }

  private void askRoute(EventRow row, Runnable done) {
    TextField account = new TextField(text("webhooks.route.account"));
    account.setMaxLength(64);
    account.setRequiredIndicatorVisible(true);
    account.setManualValidation(true);
    String named = Objects.requireNonNullElse(row.account(), "");
    Checkbox all = new Checkbox(text("webhooks.route.all", named));
    ask(
        text("webhooks.route.title"),
        "webhooks.route",
        () -> route(row, account, all.getValue(), done),
        new Paragraph(text("webhooks.route.text", named)),
        account,
        all);
  }

  private boolean route(EventRow row, TextField account, boolean all, Runnable done) {
    Optional<MetaId> typed = MetaId.parse(account.getValue());
    RouteOutcome outcome =
        typed.map(id -> work.route(row.id(), id, all)).orElseGet(RouteOutcome.UnknownAccount::new);
    switch (outcome) {
      case RouteOutcome.Routed(int events, String client) ->
          Toasts.did(text("webhooks.route.done", events, client));
      case RouteOutcome.NotInQuarantine _ -> Toasts.failed(text("webhooks.route.late"));
      case RouteOutcome.UnknownAccount _ -> {
        account.setErrorMessage(text("webhooks.route.unknown"));
        account.setInvalid(true);
        account.focus();
        return false;
      }
    }
    done.run();
    return true;
  }

  /** Something that another may have done before: then the page shows that. */
  private void run(Runnable act, Runnable done) {
    try {
      act.run();
    } catch (NotFound _) {
      Toasts.failed(text("webhooks.gone"));
    }
    done.run();
  }

  private void ask(
      String title,
      String action,
      java.util.function.BooleanSupplier confirmed,
      Component... content) {
    Dialog dialog = new Dialog(title);
    Div form = new Div(content);
    form.addClassName("events-form");
    dialog.add(form);
    Button confirm =
        new Button(
            text(action),
            _ -> {
              if (confirmed.getAsBoolean()) {
                dialog.close();
              }
            });
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.getFooter().add(new Button(text("uikit.dialog.cancel"), _ -> dialog.close()), confirm);
    dialog.open();
  }

  private Button button(String key, Runnable action) {
    return new Button(text(key), _ -> action.run());
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }
}
