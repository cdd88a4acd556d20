package io.bspconsole.accounts.internal;

/** Nobody could sign in: there is no administrator, and the environment names none. */
class NoAdministrator extends RuntimeException {}
