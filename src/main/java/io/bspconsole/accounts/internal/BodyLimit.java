package io.bspconsole.accounts.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what pages may send, uploads above all: Vaadin itself takes any amount (UploadHandler's
 * limits are none), and those of its upload component hold only in the browser. Who has not signed
 * in has nothing to upload: what pages keep in memory until a body is complete is little for them.
 */
class BodyLimit extends OncePerRequestFilter {

  /** In bytes, of whoever has not signed in. */
  static final int STRANGERS = 64 * 1024;

  private final long longest;

  BodyLimit(DataSize longest) {
    this.longest = longest.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    boolean known = OpenSession.of(request.getSession(false)).isPresent();
    if (length > (known ? longest : STRANGERS)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      // no browser leaves the length out, and without it nothing could be bounded beforehand
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
