package io.bspconsole.templates;

import java.time.Instant;

/** A value of Meta's and since when it holds. */
public record Dated(String value, Instant at) {}
