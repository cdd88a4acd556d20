package io.bspconsole.isolation;

/** What can come of trying to get in. */
enum Answer {
  /** It works: a result, or one of the refusals that the business declares. */
  ALLOW,
  /** One may see that it is there, but not do it: 403. */
  REFUSE,
  /** As if it did not exist: 404, or the page for what is not there. */
  HIDDEN,
  /** Nobody is signed in, or not well enough: 401, or the sign-in page. */
  SIGN_IN,
  /** Anything else: a fault. */
  BROKEN
}
