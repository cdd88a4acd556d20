package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A button for one-time codes says how the code reaches the app, and for all ways but copying names
 * 1 to 5 apps, each by package name and signature hash. {0}: 0 for an unknown way, 1 for missing
 * apps, 2 for too many, 3 for a package name, 4 for a signature hash of another form; {1} is what
 * was given.
 *
 * <p>Source: Meta, Authentication templates. The older form, with package name and hash in the
 * button itself, stands in Meta's own examples and passes, as does a hash in percent-encoding.
 */
record OtpForm(Citation citation) implements Rule {

  private static final int MOST_APPS = 5;
  private static final int LONGEST_PACKAGE = 224;
  private static final int HASH = 11;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("OTP")) {
          look(button.members(), notes);
        }
      }
    }
  }

  private static void look(Members button, Notes notes) {
    String given = button.text("otp_type");
    String way = given == null ? "" : given.toUpperCase(Locale.ROOT);
    List<Members> apps = new ArrayList<>(button.objects("supported_apps"));
    if (button.has("package_name") || button.has("signature_hash")) {
      apps.add(button);
    }
    switch (way) {
      case "COPY_CODE" -> {}
      case "ONE_TAP", "ZERO_TAP" -> {
        if (apps.isEmpty()) {
          notes.add(button.pointer("supported_apps"), 1, "");
        }
      }
      default -> notes.add(button.pointer("otp_type"), 0, Words.shortened(way));
    }
    if (button.objects("supported_apps").size() > MOST_APPS) {
      notes.add(button.pointer("supported_apps"), 2, "");
    }
    for (Members app : apps) {
      String name = app.text("package_name");
      String hash = app.text("signature_hash");
      if (name == null || !isPackage(name)) {
        notes.add(app.pointer("package_name"), 3, Words.shortened(name == null ? "" : name));
      }
      if (hash == null || !isHash(hash)) {
        notes.add(app.pointer("signature_hash"), 4, Words.shortened(hash == null ? "" : hash));
      }
    }
  }

  private static boolean isPackage(String name) {
    String[] segments = name.split("\\.", -1);
    if (name.length() > LONGEST_PACKAGE || segments.length < 2) {
      return false;
    }
    for (String segment : segments) {
      if (segment.isEmpty() || !isLetter(segment.charAt(0)) || !hasAllowedCharacters(segment)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAllowedCharacters(String segment) {
    return segment.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '_');
  }

  private static boolean isHash(String hash) {
    String plain = hash.replace("%2F", "/").replace("%2f", "/").replace("%2B", "+");
    plain = plain.replace("%2b", "+").replace("%3D", "=").replace("%3d", "=");
    return plain.length() == HASH
        && plain
            .chars()
            .allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=');
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
