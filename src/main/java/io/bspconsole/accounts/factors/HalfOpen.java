package io.bspconsole.accounts.factors;

import io.bspconsole.accounts.ui.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where a session leads in which a second factor is still due: to one page and no other. */
public final class HalfOpen {

  /** The page that asks for it; without a leading slash. */
  public static final String PAGE = "second-factor";

  /** The attribute of the session that has the address which was asked for. */
  public static final String WANTED = HalfOpen.class.getName();

  private HalfOpen() {}

  /** Does the request open another page? */
  public static boolean isElsewhere(HttpServletRequest request, OpenPages pages) {
    return pages.isPage(request)
        && !request.getRequestURI().equals(request.getContextPath() + "/" + PAGE);
  }

  /** Sends there, and keeps in mind what was asked for. */
  public static void send(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    request
        .getSession()
        .setAttribute(WANTED, request.getRequestURI() + (query == null ? "" : "?" + query));
    response.sendRedirect(request.getContextPath() + "/" + PAGE);
  }
}
