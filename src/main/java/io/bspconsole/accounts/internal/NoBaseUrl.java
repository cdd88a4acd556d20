package io.bspconsole.accounts.internal;

/** Nobody said where people reach the console, so links in mails would lead nowhere. */
class NoBaseUrl extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NoBaseUrl() {
    super("BSP_BASE_URL is no http or https address");
  }
}
