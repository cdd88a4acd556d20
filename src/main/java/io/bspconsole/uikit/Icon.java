package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Span;

/** The console's own icons: a 16 px grid, drawn in the colour of the text around them. */
public enum Icon {
  HOME("home"),
  CLIENTS("clients"),
  REVIEW("review"),
  TEMPLATE("tpl"),
  INBOX("inbox"),
  SHIELD("shield"),
  CHART("chart"),
  CONSENT("consent"),
  BOOK("book"),
  PEOPLE("people"),
  AUDIT("audit"),
  SETTINGS("gear"),
  PHONE("phone"),
  CALL("call"),
  SEARCH("search"),
  BELL("bell"),
  HELP("help"),
  DOWN("down"),
  RIGHT("right"),
  LEFT("left"),
  UP("up"),
  UP_DOWN("updown"),
  PLUS("plus"),
  CLOSE("x"),
  MORE("dots"),
  MENU("menu"),
  DOWNLOAD("dl"),
  CLOUD("cloud"),
  TREND_DOWN("trenddn"),
  SWAP("swap"),
  EXTERNAL("ext"),
  UNDO("undo"),
  REPLY("reply"),
  LINK("link"),
  EYE("eye"),
  GLOBE("globe"),
  LOCK("lock"),
  KEY("key"),
  PERSON("user"),
  PROVIDER("bsp"),
  CHECK("check"),
  CHECK_DISC("checkc"),
  FLAG("flag"),
  FILE("file"),
  TREND_UP("trend"),
  INFO("info"),
  CLIP("clip"),
  DRAFT("draft"),
  HALF_DISC("inreview"),
  PENCIL("changes"),
  RING_BAR("declined"),
  RING_TICK("cleared"),
  SENT("sent"),
  CLOCK("clock"),
  APPROVED("approved"),
  REJECTED("rejected"),
  PAUSED("paused"),
  STRUCK_RING("disabled"),
  APPEAL("appeal"),
  LIMIT("limit"),
  ARCHIVED("archived"),
  BIN("deleted"),
  UNKNOWN("unknown"),
  WARNING("warn"),
  BLOCK("block"),
  QUALITY_HIGH("q3"),
  QUALITY_MEDIUM("q2"),
  QUALITY_LOW("q1"),
  QUALITY_UNKNOWN("q0");

  private final String symbol;

  Icon(String symbol) {
    this.symbol = symbol;
  }

  /** A new drawing of this icon, hidden from screen readers: the word beside it says the same. */
  public Span create() {
    Span icon = new Span();
    icon.addClassName("bsp-icon");
    icon.getElement().setAttribute("aria-hidden", "true");
    icon.getElement().setProperty("innerHTML", IconSheet.drawing(symbol));
    return icon;
  }

  /** As {@link #create()}, in the colour of a tone. */
  public Span create(Tone tone) {
    Span icon = create();
    icon.addClassNames("bsp-tone", tone.className());
    return icon;
  }
}
