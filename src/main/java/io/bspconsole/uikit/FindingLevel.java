package io.bspconsole.uikit;

import com.vaadin.flow.i18n.I18NProvider;

/** How much a finding weighs. */
public enum FindingLevel {
  BLOCK(Icon.BLOCK, Tone.BAD),
  WARN(Icon.WARNING, Tone.WARN),
  INFO(Icon.INFO, Tone.WORK),
  PASS(Icon.RING_TICK, Tone.GOOD);

  private final Icon icon;
  private final Tone tone;

  FindingLevel(Icon icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  public Icon icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  /** Blocks, Warning, Note, Passed. */
  public String word() {
    return I18NProvider.translate("uikit.finding." + name());
  }
}
