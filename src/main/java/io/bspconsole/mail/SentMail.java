package io.bspconsole.mail;

import java.time.Instant;

/** A mail as the demo shows it. */
public record SentMail(String recipient, String subject, String body, Instant at) {}
