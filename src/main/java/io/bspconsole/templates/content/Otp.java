package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a one-time code gets from the message to where it is needed (Meta, Authentication templates).
 * Meta gives such buttons back as URL buttons that keep these members.
 *
 * @param type COPY_CODE, ONE_TAP, ZERO_TAP or whatever Meta adds, in upper case; empty when it is
 *     missing
 * @param autofillText the label of ONE_TAP; null where Meta writes it
 * @param apps that may take the code; older bodies name one on the button itself
 * @param termsAccepted null when nothing is said of Meta's terms for ZERO_TAP
 */
public record Otp(
    String type, @Nullable String autofillText, List<App> apps, @Nullable Boolean termsAccepted) {

  /**
   * An app that may take the code.
   *
   * @param pointer of the object that names it
   */
  public record App(String pointer, @Nullable String packageName, @Nullable String signatureHash) {

    private static App of(Members app) {
      return new App(app.pointer(), app.text("package_name"), app.text("signature_hash"));
    }
  }

  /** What the button says of a one-time code. */
  public static Otp of(Button button) {
    Members members = button.members();
    List<App> apps = new ArrayList<>();
    members.objects("supported_apps").forEach(app -> apps.add(App.of(app)));
    if (apps.isEmpty() && (members.has("package_name") || members.has("signature_hash"))) {
      apps.add(App.of(members));
    }
    return new Otp(
        ContentReader.upper(members.text("otp_type")),
        members.text("autofill_text"),
        List.copyOf(apps),
        members.flag("zero_tap_terms_accepted"));
  }
}
