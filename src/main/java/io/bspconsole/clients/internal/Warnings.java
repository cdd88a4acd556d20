package io.bspconsole.clients.internal;

import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * What a reader of pictures says on its way. One that ends too early is filled up with grey and
 * called read; only its warning tells.
 */
final class Warnings implements IIOReadWarningListener {

  private static final Set<String> CUT_OFF = Set.of("truncated", "premature", "corrupt");

  private boolean cutOff;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    cutOff |= CUT_OFF.stream().anyMatch(words::contains);
  }

  boolean isCutOff() {
    return cutOff;
  }
}
