package io.bspconsole.clients;

import java.time.Instant;

/**
 * A profile as it was published.
 *
 * @param number counts the versions of the client from 1
 */
public record ProfileVersion(int number, ProfileForm form, String byName, Instant at) {}
