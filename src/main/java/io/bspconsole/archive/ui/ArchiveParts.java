package io.bspconsole.archive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.archive.ArchiveState;
import io.bspconsole.archive.ClientArchive;
import io.bspconsole.archive.portfolio.ArchiveImport;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** Makes the parts with which clients are exported, brought in and purged. */
@org.springframework.stereotype.Component
public class ArchiveParts {

  private final ClientArchive archive;
  private final ArchiveImport imports;
  private final CurrentActor current;
  private final StepUp stepUp;
  private final Clock clock;
  private final int largest;

  ArchiveParts(
      ClientArchive archive,
      ArchiveImport imports,
      CurrentActor current,
      StepUp stepUp,
      Clock clock,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.archive = archive;
    this.imports = imports;
    this.current = current;
    this.stepUp = stepUp;
    this.clock = clock;
    this.largest = Math.toIntExact(largest.toBytes());
  }

  /**
   * What can be done with all of a client's data; empty for readers who may do none of it.
   *
   * @param onPurged runs when the client is gone
   */
  public Optional<Component> card(ClientId client, String name, Component page, Runnable onPurged) {
    if (!current.get().may(Permission.ARCHIVE_EXPORT, client)) {
      return Optional.empty();
    }
    ArchiveState state = archive.state(client);
    Div content = new Div(new Paragraph(text("archive.text")));
    content.addClassName("clients-archive");
    if (state.keptUntil() != null) {
      content.add(new Paragraph(text("archive.kept", Times.of(page).date(state.keptUntil()))));
    }
    Div acts =
        new Div(
            new ArchiveDownload(archive, client).button(text("archive.export"), stepUp::before));
    acts.addClassName("bsp-row");
    if (state.over() && current.get().may(Permission.ARCHIVE_MANAGE, client)) {
      Instant early = state.isDue(clock.instant()) ? null : state.keptUntil();
      Button purge = new Button(text("archive.purge"));
      purge.addThemeVariants(ButtonVariant.ERROR);
      purge.addClickListener(
          _ -> new PurgeDialog(archive, client, name, early, stepUp, onPurged).open());
      acts.add(purge);
    }
    content.add(acts);
    return Optional.of(new Card(text("archive.title"), content));
  }

  /** The button that brings a client in; empty for readers who may not. */
  public Optional<Button> bring(Runnable onBrought) {
    if (!current.get().may(Permission.ARCHIVE_MANAGE)) {
      return Optional.empty();
    }
    return Optional.of(
        new Button(
            text("archive.bring"),
            _ -> new BringDialog(imports, largest, stepUp, onBrought).open()));
  }

  private static String text(String key, Object... arguments) {
    return I18NProvider.translate(key, arguments);
  }
}
