package io.bspconsole.access;

/** A principal of Spring Security that stands for an {@link Actor}. */
public interface ActorPrincipal {

  Actor actor();
}
