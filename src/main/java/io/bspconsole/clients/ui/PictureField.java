package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.PictureLimits;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.FileSize;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a profile: the one it has, a way to upload another and to choose the part of it,
 * and what is wrong with a file, beside it. A file that is not taken changes nothing.
 */
final class PictureField extends Div {

  private final transient ProfilePictures pictures;
  private final transient ClientId client;
  private final Runnable onEdit;
  private final Div shown = new Div();
  private final Div buttons = new Div();
  private final Div cutting = new Div();
  private final Paragraph problem = new Paragraph();
  private final Button remove;
  private transient @Nullable PictureId value;

  /**
   * An empty field.
   *
   * @param onEdit called after each change that the reader makes
   */
  PictureField(ProfilePictures pictures, ClientId client, Runnable onEdit) {
    this.pictures = pictures;
    this.client = client;
    this.onEdit = onEdit;
    PictureLimits limits = pictures.limits(client);
    remove = new Button(getTranslation("clients.picture.remove"), _ -> choose(null));
    remove.addThemeName("tertiary");
    buttons.add(
        new ProfilePictureUpload(this::cut, this::refuse, (int) limits.largest().toBytes()),
        remove);
    buttons.addClassName("bsp-row");
    Span label = new Span(getTranslation("clients.profile.picture"));
    label.addClassName("bsp-strong");
    Paragraph help =
        new Paragraph(
            getTranslation(
                "clients.picture.help",
                FileSize.of(limits.largest().toBytes()),
                limits.smallest()));
    help.addClassName("bsp-secondary");
    problem.addClassName("clients-picture-problem");
    problem.getElement().setAttribute("role", "alert");
    addClassName("clients-picture");
    add(label, shown, help, buttons, cutting, problem);
    draw(null);
    tell("");
  }

  @Nullable PictureId value() {
    return value;
  }

  /** Shows it; a file that is being cut stays there, unless the picture is another one now. */
  void show(@Nullable PictureId picture) {
    if (!Objects.equals(picture, value)) {
      draw(picture);
    }
    tell("");
  }

  /** Is there a file of which no part was chosen yet? */
  boolean isCutting() {
    return cutting.getChildren().findAny().isPresent();
  }

  /**
   * Takes along the part of a file that is shown while it is cut.
   *
   * @return false, and it is said at the field why, where no picture came of it
   */
  boolean takeAlong() {
    Optional<PictureCutter> cutter =
        cutting
            .getChildren()
            .filter(PictureCutter.class::isInstance)
            .map(PictureCutter.class::cast)
            .findAny();
    PictureId before = value;
    cutter.ifPresent(PictureCutter::use);
    return cutter.isEmpty() || !Objects.equals(before, value);
  }

  void readOnly(boolean readOnly) {
    buttons.setVisible(!readOnly);
  }

  /** Says at the field what is wrong with it; nothing for an empty text. */
  void tell(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  /** The picture as customers see it; empty without one. */
  Optional<Component> picture(@Nullable PictureId picture) {
    return Optional.ofNullable(picture)
        .map(it ->
            new ProfilePictureDownload(pictures, client, it)
                .picture(getTranslation("clients.picture.words")))
        .<Component>map(image -> {
          image.addClassName("clients-picture-round");
          return image;
        });
  }

  private void choose(@Nullable PictureId picture) {
    draw(picture);
    tell("");
    onEdit.run();
  }

  private void draw(@Nullable PictureId picture) {
    value = picture;
    shown.removeAll();
    shown.add(picture(picture).orElseGet(() -> new Span(getTranslation("clients.picture.none"))));
    remove.setVisible(picture != null);
    cutting.removeAll();
  }

  private void cut(byte[] file) {
    tell("");
    cutting.removeAll();
    PictureCutter cutter =
        new PictureCutter(pictures, client, file, this::kept, this::refuse, this::tell);
    if (cutter.draw()) {
      cutting.add(cutter);
      onEdit.run();
    }
  }

  private void kept(PictureOutcome outcome) {
    switch (outcome) {
      case PictureOutcome.Kept(PictureId id) -> choose(id);
      case PictureOutcome.Refused refused -> refuse(PictureCutter.words(this, refused));
      case PictureOutcome.Busy _ -> tell(getTranslation("clients.picture.busy"));
      case PictureOutcome.Cut _ -> throw new IllegalStateException("cut, but not kept");
    }
  }

  /** The picture that was there stays. */
  private void refuse(String words) {
    cutting.removeAll();
    tell(words);
    onEdit.run();
  }
}
