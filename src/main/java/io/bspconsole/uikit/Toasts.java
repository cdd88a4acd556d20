package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** Says what the reader just did. What he must do belongs on a page, not here. */
public final class Toasts {

  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofSeconds(10);

  private Toasts() {}

  /** Done. Leaves after 5 seconds. */
  public static void did(String text) {
    show(Icon.RING_TICK, text, SHORT, false);
  }

  /** Done, and for 10 seconds it can be taken back. */
  public static void did(String text, String undoText, Runnable undo) {
    Notification toast = show(Icon.RING_TICK, text, LONG, false);
    Button button = new Button(undoText);
    button.getElement().setAttribute("data-key", "Z");
    button.getElement().setAttribute("aria-keyshortcuts", "Z");
    button.addClickListener(_ -> {
      toast.close();
      undo.run();
    });
    toast.getChildren().findFirst().ifPresent(row -> ((Div) row).add(button));
  }

  /** There was nothing to do, and nothing is wrong. Leaves after 5 seconds. */
  public static void calm(String text) {
    show(Icon.INFO, text, SHORT, false);
  }

  /** Not done, nothing was changed. Leaves after 10 seconds and is read out at once. */
  public static void failed(String text) {
    show(Icon.BLOCK, text, LONG, true);
  }

  private static Notification show(Icon icon, String text, Duration time, boolean assertive) {
    Span words = new Span(text);
    words.addClassName("bsp-grow");
    Div row = new Div(icon.create(), words);
    row.addClassName("bsp-toast");
    Notification toast = new Notification();
    toast.setDuration((int) time.toMillis());
    toast.setPosition(Position.BOTTOM_START);
    toast.setAssertive(assertive);
    toast.add(row);
    toast.open();
    return toast;
  }
}
