package io.bspconsole.accounts.factors;

/** The key that seals secrets of authenticators is missing, or is none. */
class NoFactorKey extends RuntimeException {}
