package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.internal.SampleType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bounds of our own for samples, which are shown to reviewers and kept. Meta publishes none. */
@Component
public class SampleLimits {

  private static final Duration DAY = Duration.ofDays(1);

  private final StoredSamples samples;
  private final Clock clock;
  private final long dots;
  private final int aDay;

  /**
   * The bounds.
   *
   * @param dots of a picture, width times height
   * @param aDay samples of one client within a day
   */
  SampleLimits(
      StoredSamples samples,
      Clock clock,
      @Value("${bsp.templates.sample-dots}") long dots,
      @Value("${bsp.templates.samples-a-day}") int aDay) {
    this.samples = samples;
    this.clock = clock;
    this.dots = dots;
    this.aDay = aDay;
  }

  /** Why the file is not taken; empty where it is. */
  public Optional<SampleOutcome> against(ClientId client, SampleType type, byte[] content) {
    if (samples.count(client, Clocks.now(clock).minus(DAY)) >= aDay) {
      return Optional.of(new SampleOutcome.TooMany(aDay));
    }
    return type.fits("IMAGE") ? ofPicture(content) : Optional.empty();
  }

  /** Reads how large the picture is, and not the picture. */
  private Optional<SampleOutcome> ofPicture(byte[] content) {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return (long) width * height > dots
            ? Optional.of(new SampleOutcome.TooManyDots(width, height))
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException _) { // readers throw either for what is broken
      return Optional.empty(); // nobody's browser shows it either, and Meta may say so
    }
  }
}
