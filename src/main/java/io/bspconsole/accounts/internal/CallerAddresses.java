package io.bspconsole.accounts.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Where a request comes from is an address and nothing else, whatever a proxy wrote: callers are
 * counted and locked out by it, and the trail keeps it.
 */
@Configuration(proxyBeanMethods = false)
class CallerAddresses {

  /** For what is none. */
  static final String UNKNOWN = "0.0.0.0";

  /** Some proxies add the port: {@code 192.0.2.7:4711}, {@code [2001:db8::7]:4711}. */
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]{2,45})]|([0-9.]{7,15}))(?::\\d{1,5})?");

  /** Behind the valve that believes proxies. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> addressesOnly() {
    return factory -> factory.addEngineValves(new AddressesOnly());
  }

  /** The address in its usual form, without a port. */
  static String address(String told) {
    Matcher ported = WITH_PORT.matcher(told);
    String bare =
        ported.matches() ? ported.group(1) == null ? ported.group(2) : ported.group(1) : told;
    try {
      return InetAddress.ofLiteral(bare).getHostAddress();
    } catch (IllegalArgumentException _) {
      return UNKNOWN;
    }
  }

  private static final class AddressesOnly extends ValveBase {

    AddressesOnly() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      String told = request.getRemoteAddr();
      if (told != null) {
        request.setRemoteAddr(address(told));
      }
      getNext().invoke(request, response);
    }
  }
}
