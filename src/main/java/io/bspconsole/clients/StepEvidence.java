package io.bspconsole.clients;

/**
 * Tells whether the client in scope has done a step that ticks itself. Asked within the transaction
 * that changed something; whoever has the evidence says so to the steps.
 */
public interface StepEvidence {

  StepCode step();

  boolean isThere();
}
