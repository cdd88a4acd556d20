package io.bspconsole.clients;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which pictures are taken for a profile, and what becomes of them. Meta publishes none of these
 * figures; the first and those of the sides are what other providers tell their clients.
 *
 * @param largest of a file
 * @param pixels the most that a picture may have before it is cut: what it takes to read it
 * @param smallest the shorter side at least, in pixels
 * @param side of the square at most, in pixels; smaller pictures are not enlarged
 * @param daily how many are kept for one client within 24 hours; ours
 */
@ConfigurationProperties("bsp.profile-picture")
public record PictureLimits(
    @DefaultValue("5MB") DataSize largest,
    @DefaultValue("16000000") int pixels,
    @DefaultValue("192") int smallest,
    @DefaultValue("640") int side,
    @DefaultValue("50") int daily) {

  public PictureLimits {
    if (largest.toBytes() < 1
        || largest.toBytes() > Integer.MAX_VALUE
        || smallest < 1
        || side < smallest
        || daily < 1
        || pixels < smallest * smallest) {
      throw new IllegalArgumentException("bsp.profile-picture contradicts itself");
    }
  }
}
