package io.bspconsole.templates.content;

import io.bspconsole.templates.content.JsonReading.Place;
import io.bspconsole.templates.content.WrongShape.Expected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one button, and plain lists of samples. */
record ButtonReader(JsonReading reading) {

  private static final List<String> OTP =
      List.of("otp_type", "autofill_text", "supported_apps", "zero_tap_terms_accepted");
  private static final List<String> FLOW =
      List.of("flow_id", "flow_name", "flow_json", "flow_action", "navigate_screen");

  Button read(Place button) {
    JsonNode example = button.node().get("example");
    List<Example> examples = new ArrayList<>();
    String pointer = button.pointer() + "/example";
    if (example != null && example.isString()) {
      examples.add(new Example(pointer, null, example.stringValue()));
    } else {
      plain(example, pointer, examples);
    }
    String kind = JsonReading.upper(reading.text(button, "type"));
    return new Button(
        button.pointer(),
        kind,
        reading.text(button, "text"),
        reading.text(button, "url"),
        reading.text(button, "phone_number"),
        List.copyOf(examples),
        kind.equals("OTP") || OTP.stream().anyMatch(button::says) ? otp(button) : null,
        kind.equals("FLOW") || FLOW.stream().anyMatch(button::says) ? flow(button) : null);
  }

  private Otp otp(Place button) {
    List<Otp.App> apps = new ArrayList<>();
    String list = button.pointer() + "/supported_apps";
    for (Place app : reading.objects(button.node().get("supported_apps"), list)) {
      apps.add(app(app));
    }
    if (apps.isEmpty() && (button.says("package_name") || button.says("signature_hash"))) {
      apps.add(app(button));
    }
    return new Otp(
        JsonReading.upper(reading.text(button, "otp_type")),
        reading.text(button, "autofill_text"),
        List.copyOf(apps),
        JsonReading.flag(button, "zero_tap_terms_accepted"));
  }

  private Otp.App app(Place app) {
    return new Otp.App(
        app.pointer(), reading.text(app, "package_name"), reading.text(app, "signature_hash"));
  }

  private static FlowLink flow(Place button) {
    return new FlowLink(
        JsonReading.loose(button, "flow_id"),
        JsonReading.loose(button, "flow_name"),
        JsonReading.loose(button, "flow_json"),
        JsonReading.loose(button, "flow_action"),
        JsonReading.loose(button, "navigate_screen"));
  }

  void plain(@Nullable JsonNode list, String pointer, List<Example> found) {
    if (list == null || list.isNull()) {
      return;
    }
    if (!list.isArray()) {
      reading.wrong.add(new WrongShape(pointer, Expected.LIST));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      JsonNode entry = list.get(i);
      if (entry.isString()) {
        found.add(new Example(place, null, entry.stringValue()));
      } else {
        reading.wrong.add(new WrongShape(place, Expected.TEXT));
        found.add(new Example(place, null, "")); // keeps the others in their places
      }
    }
  }
}
