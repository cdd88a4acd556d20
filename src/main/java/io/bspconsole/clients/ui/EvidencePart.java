package io.bspconsole.clients.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.clients.EvidenceFile;
import io.bspconsole.clients.EvidenceOutcome;
import io.bspconsole.clients.HitId;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.FileSize;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that one decision stands on, and where another is added. */
class EvidencePart extends Div {

  private final transient ScreeningEvidence evidence;
  private final transient ClientId client;
  private final transient @Nullable HitId about;
  private final transient Runnable done;
  private final Paragraph said = new Paragraph();

  /**
   * Those about one likeness, or about the trade.
   *
   * @param files all of the client
   * @param about the likeness; absent for the trade
   * @param name what that is called
   */
  EvidencePart(
      ScreeningEvidence evidence,
      ClientId client,
      List<EvidenceFile> files,
      @Nullable HitId about,
      String name,
      Runnable done) {
    this.evidence = evidence;
    this.client = client;
    this.about = about;
    this.done = done;
    addClassName("clients-evidence");
    Times times = Times.of(this);
    files.stream()
        .filter(file -> Objects.equals(file.about(), about))
        .forEach(file -> add(line(file, times)));
    said.getElement().setAttribute("role", "status");
    add(
        new EvidenceUpload(
            name, this::take, said::setText, (int) evidence.limits(client).largest().toBytes()),
        said);
  }

  private Div line(EvidenceFile file, Times times) {
    Div line =
        new Div(
            new EvidenceDownload(evidence, client, file)
                .link(
                    getTranslation(
                        "clients.evidence.file",
                        file.fileName().substring(file.fileName().indexOf('.') + 1),
                        FileSize.of(file.size()))),
            Lines.detail(
                getTranslation("clients.standing.by", times.withYear(file.at()), file.byName())));
    line.addClassName("bsp-row");
    return line;
  }

  private void take(byte[] content) {
    switch (evidence.add(client, about, content)) {
      case EvidenceOutcome.Kept _ -> {
        Toasts.did(getTranslation("clients.evidence.done"));
        done.run();
      }
      case EvidenceOutcome.Refused(var problem) ->
          said.setText(getTranslation("clients.evidence.problem." + problem.name()));
    }
  }
}
