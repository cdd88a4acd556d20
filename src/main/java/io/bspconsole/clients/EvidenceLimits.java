package io.bspconsole.clients;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken as evidence.
 *
 * @param largest of one; 15 MB at most, which is what a row of the database holds
 */
@ConfigurationProperties("bsp.evidence")
public record EvidenceLimits(@DefaultValue("5MB") DataSize largest) {

  public EvidenceLimits {
    if (largest.toBytes() < 1 || largest.toMegabytes() > 15) {
      throw new IllegalArgumentException("bsp.evidence.largest must be between 1B and 15MB");
    }
  }
}
