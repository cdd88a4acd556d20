package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileField;
import io.bspconsole.clients.ProfileForm;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two versions of a profile side by side, where they differ. */
final class ProfileDifference {

  private ProfileDifference() {}

  static Component between(ProfileForm mine, ProfileForm theirs) {
    return between(
        mine,
        theirs,
        translate("clients.profile.conflict.column.mine"),
        translate("clients.profile.conflict.column.theirs"));
  }

  /** The same with other words above the two. */
  static Component between(
      ProfileForm mine, ProfileForm theirs, String headOfMine, String headOfTheirs) {
    NativeTable table = new NativeTable();
    table.addClassName("clients-difference");
    table.getHead().add(new NativeTableRow(head(""), head(headOfMine), head(headOfTheirs)));
    for (ProfileField field : ProfileField.values()) {
      if (!field.of(mine).equals(field.of(theirs))) {
        table
            .getBody()
            .add(
                row(
                    translate("clients.profile." + field.name().toLowerCase(Locale.ROOT)),
                    field.of(mine),
                    field.of(theirs)));
      }
    }
    if (!Objects.equals(mine.vertical(), theirs.vertical())) {
      table
          .getBody()
          .add(
              row(
                  translate("clients.profile.vertical"),
                  ClientCards.word(mine.vertical()),
                  ClientCards.word(theirs.vertical())));
    }
    if (!Objects.equals(mine.picture(), theirs.picture())) {
      table
          .getBody()
          .add(
              row(
                  translate("clients.profile.picture"),
                  picture(theirs.picture(), mine.picture()),
                  picture(mine.picture(), theirs.picture())));
    }
    return table;
  }

  /** Two pictures cannot be told apart by words: the second is another one. */
  private static String picture(@Nullable PictureId other, @Nullable PictureId shown) {
    return shown == null
        ? ""
        : translate(other == null ? "clients.picture.there" : "clients.picture.other");
  }

  private static NativeTableRow row(String label, String mine, String theirs) {
    return new NativeTableRow(
        head(label), new NativeTableCell(shown(mine)), new NativeTableCell(shown(theirs)));
  }

  private static String shown(String value) {
    return value.isEmpty() ? translate("clients.profile.nothing") : value;
  }

  private static NativeTableHeaderCell head(String text) {
    return new NativeTableHeaderCell(text);
  }
}
