package io.bspconsole.shell.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The three places where a request can end before Spring MVC has it: Tomcat, which cannot make
 * sense of it; the firewall of Spring Security; and a filter that breaks.
 */
@Configuration(proxyBeanMethods = false)
class EarlyErrors {

  private static final int MOST_LANGUAGES = 10_000;

  @Bean
  RequestRejectedHandler rejected(EarlyAnswer answer) {
    return (request, response, _) ->
        answer.write(
            request.getRequestURI(), request, response, HttpStatus.BAD_REQUEST.value(), null);
  }

  /** In place of Tomcat's own report, inside of the one that Boot adds. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> reports(EarlyAnswer answer) {
    return factory ->
        factory.addContextCustomizers(context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.setErrorReportValveClass("");
          host.getPipeline().addValve(new EarlyReport(answer));
        });
  }

  /**
   * A header holds fewer languages than this; Tomcat would answer none that names more than ten.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> languages() {
    return factory ->
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
  }

  /** Where Tomcat sends what ended with an error and without an answer. */
  @Controller
  @Hidden
  static class Dispatched implements ErrorController {

    private final EarlyAnswer answer;

    Dispatched(EarlyAnswer answer) {
      this.answer = answer;
    }

    @RequestMapping("/error")
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
      Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      answer.write(
          Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), ""),
          request,
          response,
          status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(),
          thrown(request));
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
      return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
          ? thrown
          : null;
    }
  }
}
