package io.bspconsole.accounts.internal;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the way open for headers of pages. Pages are reached by a forward, after which Tomcat would
 * take nothing more from whoever wraps the answer; but Spring Security writes its headers as late
 * as that, because the policy names the nonce of the page.
 */
@Configuration(proxyBeanMethods = false)
class LateHeaders {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> openAfterForwards() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.setSuspendWrappedResponseAfterForward(false));
  }
}
