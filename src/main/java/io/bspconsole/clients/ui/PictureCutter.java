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
  private final transient Consumer<String> onRefused;
  private final Div preview = new Div();
  private final RangeInput place = new RangeInput();
  private final Div part = new Div();
  private transient PictureCut cut = PictureCut.MIDDLE;

  /**
   * The middle of it to begin with.
   *
   * @param onKept told when it is kept, or could not be
   * @param onRefused told why no picture can be made of it; empty when the reader gives up
   */
  PictureCutter(
      ProfilePictures pictures,
      ClientId client,
      byte[] file,
      Consumer<PictureOutcome> onKept,
      Consumer<String> onRefused) {
    this.pictures = pictures;
    this.client = client;
    this.file = file;
    this.onRefused = onRefused;
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
    Button use =
        new Button(
            getTranslation("clients.picture.use"),
            _ -> onKept.accept(pictures.keep(client, file, cut)));
    use.addThemeName("primary");
    Button drop = new Button(getTranslation("clients.picture.drop"), _ -> onRefused.accept(""));
    drop.addThemeName("tertiary");
    Div buttons = new Div(use, turn, drop);
    buttons.addClassName("bsp-row");
    addClassName("clients-picture-cutter");
    add(preview, part, buttons);
  }

  /** What stands in the way of a picture, in the reader's words. */
  static String words(Component page, PictureOutcome.Refused refused) {
    return page.getTranslation(refused.messageKey(), refused.arguments().toArray());
  }

  /** Shows the part that is chosen; false, and somebody is told why, where there is none. */
  boolean draw() {
    return switch (pictures.cut(client, file, cut)) {
      case PictureOutcome.Cut(byte[] jpeg, _, boolean movable) -> {
        Image square =
            new ProfilePictureDownload(jpeg).picture(getTranslation("clients.picture.words"));
        square.addClassName("clients-picture-round");
        preview.removeAll();
        preview.add(square);
        part.setVisible(movable);
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
