package io.bspconsole.webhooks.internal;

import org.springframework.dao.TransientDataAccessResourceException;

/** More deliveries come in than can be stored; whoever sent this one shall come again. */
final class InboxFull extends TransientDataAccessResourceException {

  InboxFull(String message) {
    super(message);
  }
}
