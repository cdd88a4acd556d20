package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import io.bspconsole.clients.PictureCut;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.kernel.ClientId;
import java.util.function.Consumer;

/** Chooses the part of an uploaded picture that becomes the square; shows what that looks like. */
final class PictureCutter extends Div {

  private static final String SLIDER = "clients-picture-place";

  private final transient ProfilePictures pictures;
  private final transient ClientId client;
  private final transient byte[] file;
  private final transient Consumer<PictureOutcome> onKept;
  private final transient Consumer<String> onRefused;
  private final transient Consumer<String> onBusy;
  private final Div preview = new Div();
  private final RangeInput place = new RangeInput();
  private final Div part = new Div();
  private final Button again;
  private transient PictureCut cut = PictureCut.MIDDLE;

  /**
   * The middle of it to begin with.
   *
   * @param onKept told when it is kept, or could not be
   * @param onRefused told why no picture can be made of it; empty when the reader gives up
   * @param onBusy told that it has to be tried again; empty once that is over. The file stays
   */
  PictureCutter(
      ProfilePictures pictures,
      ClientId client,
      byte[] file,
      Consumer<PictureOutcome> onKept,
      Consumer<String> onRefused,
      Consumer<String> onBusy) {
    this.pictures = pictures;
    this.client = client;
    this.file = file;
    this.onKept = onKept;
    this.onRefused = onRefused;
    this.onBusy = onBusy;
    place.setId(SLIDER);
    place.setMin(0);
    place.setMax(100);
    place.setStep(1.0);
    place.setValue(50.0);
    place.addValueChangeListener(change -> {
      cut = cut.at((int) Math.round(change.getValue()));
      draw();
    });
    NativeLabel label = new NativeLabel(getTranslation("clients.picture.part"));
    label.setFor(SLIDER);
    part.add(label, place);
    Button turn =
        new Button(
            getTranslation("clients.picture.turn"),
            _ -> {
              cut = cut.turned();
              draw();
            });
    Button use = new Button(getTranslation("clients.picture.use"), _ -> use());
    use.addThemeName("primary");
    Button drop = new Button(getTranslation("clients.picture.drop"), _ -> onRefused.accept(""));
    drop.addThemeName("tertiary");
    again = new Button(getTranslation("clients.picture.again"), _ -> draw());
    again.setVisible(false);
    Div buttons = new Div(again, use, turn, drop);
    buttons.addClassName("bsp-row");
    addClassName("clients-picture-cutter");
    add(preview, part, buttons);
  }

  /** Keeps the part that is shown now, and somebody is told what came of it. */
  void use() {
    onKept.accept(pictures.keep(client, file, cut));
  }

  /** What stands in the way of a picture, in the reader's words. */
  static String words(Component page, PictureOutcome.Refused refused) {
    return page.getTranslation(refused.messageKey(), refused.arguments().toArray());
  }

  /**
   * Shows the part that is chosen; false, and somebody is told why, where there is none. While too
   * many are at it the file stays, with a button to try again.
   */
  boolean draw() {
    PictureOutcome outcome = pictures.cut(client, file, cut);
    again.setVisible(outcome instanceof PictureOutcome.Busy);
    return switch (outcome) {
      case PictureOutcome.Cut(byte[] jpeg, _, boolean movable) -> {
        onBusy.accept("");
        Image square =
            new ProfilePictureDownload(jpeg).picture(getTranslation("clients.picture.words"));
        square.addClassName("clients-picture-round");
        preview.removeAll();
        preview.add(square);
        part.setVisible(movable);
        yield true;
      }
      case PictureOutcome.Busy _ -> {
        preview.removeAll();
        onBusy.accept(getTranslation("clients.picture.busy"));
        yield true;
      }
      case PictureOutcome.Refused refused -> {
        onRefused.accept(words(this, refused));
        yield false;
      }
      case PictureOutcome.Kept _ -> throw new IllegalStateException("kept, but only to be cut");
    };
  }
}
