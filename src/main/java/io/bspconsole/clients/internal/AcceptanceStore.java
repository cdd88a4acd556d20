package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.PolicyAcceptance;
import io.bspconsole.kernel.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps what the client in scope accepted. Joins the transaction of its caller. */
@Component
public class AcceptanceStore {

  private final AcceptanceRows rows;
  private final Clock clock;

  AcceptanceStore(AcceptanceRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  public List<PolicyAcceptance> all() {
    return rows.findTop50ByOrderByAcceptedAtDescIdDesc().stream()
        .map(AcceptanceRow::acceptance)
        .toList();
  }

  public Optional<PolicyAcceptance> find(String edition) {
    return rows.findByEdition(edition).map(AcceptanceRow::acceptance);
  }

  /** Writes it down with the address that the current request came from. */
  public PolicyAcceptance add(String edition, Actor by) {
    return rows.saveAndFlush(new AcceptanceRow(edition, by, address(), Clocks.now(clock)))
        .acceptance();
  }

  private static String address() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(held -> ((ServletRequestAttributes) held).getRequest())
        .map(HttpServletRequest::getRemoteAddr)
        .orElse("");
  }
}
