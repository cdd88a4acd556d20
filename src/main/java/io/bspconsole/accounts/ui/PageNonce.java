package io.bspconsole.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marks the scripts that stand in a page as ours, with a number that is new for each page. */
@Component
public class PageNonce implements VaadinServiceInitListener {

  private static final String ATTRIBUTE = PageNonce.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  /** The nonce that the page in answer to that request carries; empty where there is no page. */
  public static Optional<String> used(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String nonce
        ? Optional.of(nonce)
        : Optional.empty();
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(PageNonce::mark);
  }

  private static void mark(IndexHtmlResponse page) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    ((VaadinServletRequest) page.getVaadinRequest())
        .getHttpServletRequest()
        .setAttribute(ATTRIBUTE, nonce);
    page.getDocument().select("script, style").attr("nonce", nonce);
  }
}
