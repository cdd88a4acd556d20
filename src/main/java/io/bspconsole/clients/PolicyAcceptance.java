package io.bspconsole.clients;

import java.time.Instant;

/**
 * That a client accepted an edition of the policy (P0.1).
 *
 * @param edition as {@code Edition.id} names it
 * @param address of the network from which it was accepted; may be empty
 */
public record PolicyAcceptance(String edition, String byName, String address, Instant at) {}
