package io.bspconsole.shell.rest;

import io.bspconsole.shell.Failure;
import io.bspconsole.shell.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that reach neither an endpoint nor a page: a problem below {@code /api}, the
 * bare status below {@code /webhooks}, a plain page elsewhere. Never a redirect, since what is
 * wrong with such a request stays wrong after signing in, and never a stack trace.
 */
@Component
class EarlyAnswer {

  private static final Logger log = LoggerFactory.getLogger(EarlyAnswer.class);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>%s</title>
      <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em">
      <h1 style="font-size: 1.4em">%2$s</h1>
      <p>%s</p>
      <p><a href="/">%s</a></p>
      """;

  private final MessageSource texts;
  private final LocaleResolver languages;
  private final JsonMapper json;

  EarlyAnswer(MessageSource texts, LocaleResolver languages, JsonMapper json) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
  }

  /**
   * Writes the answer. A request that Vaadin could not make sense of is the caller's fault.
   *
   * @param path as the caller wrote it, which may be no proper path at all
   * @param thrown what broke; it is logged, under the reference that the answer names, when the
   *     status says that it is our fault
   */
  void write(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      int told,
      @Nullable Throwable thrown)
      throws IOException {
    Reference reference = Reference.next();
    boolean unreadable = told >= 500 && thrown != null && Failure.isUnreadable(thrown);
    int status = unreadable ? HttpStatus.BAD_REQUEST.value() : told;
    if (status >= 500 && thrown != null && !Failure.isReaderGone(thrown)) {
      log.error("Reference {}", reference, thrown);
    }
    response.setStatus(status);
    protect(response);
    if (isBelow("/webhooks", path)) {
      return;
    }
    Words words = Words.of(status);
    Locale locale = languages.resolveLocale(request);
    byte[] body;
    if (isBelow("/api", path)) {
      HttpStatus known = HttpStatus.resolve(status);
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              known == null ? HttpStatus.BAD_REQUEST : known,
              texts.getMessage(words.rest, new Object[] {reference}, locale));
      body = json.writeValueAsBytes(problem);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    } else {
      body = page(words, reference, locale).getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/html;charset=UTF-8");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** No security chain writes its headers on the way of an error. */
  private static void protect(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
  }

  private String page(Words words, Reference reference, Locale locale) {
    return PAGE.formatted(
        locale.getLanguage(),
        HtmlUtils.htmlEscape(texts.getMessage(words.page + ".title", null, locale)),
        HtmlUtils.htmlEscape(
            texts.getMessage(words.page + ".text", new Object[] {reference}, locale)),
        HtmlUtils.htmlEscape(texts.getMessage("shell.failure.home", null, locale)));
  }

  private static boolean isBelow(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }

  /** The keys of what is said. */
  private enum Words {
    UNUSABLE("shell.rest.invalid", "shell.early"),
    IN_THE_CLEAR("shell.rest.https", "shell.early"),
    NOTHING_HERE("shell.rest.nothing-here", "shell.failure.NOTHING_HERE"),
    BROKEN("shell.rest.broken", "shell.failure.BROKEN");

    /** These two are the caller's, although they are above 500: the method, the version of HTTP. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final int OTHER_VERSION = 505;

    private final String rest;
    private final String page;

    Words(String rest, String page) {
      this.rest = rest;
      this.page = page;
    }

    static Words of(int status) {
      if (status >= 500 && status != NOT_IMPLEMENTED && status != OTHER_VERSION) {
        return BROKEN;
      }
      if (status == HttpStatus.UPGRADE_REQUIRED.value()) {
        return IN_THE_CLEAR;
      }
      return status == 403 || status == 404 ? NOTHING_HERE : UNUSABLE;
    }
  }
}
