package io.bspconsole.meta.internal;

import io.bspconsole.meta.UsageReported;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Stands before every call. A host that does not answer is left alone for a while: after half of
 * the last forty calls (of twenty at least) were cut off, in the middle of the answer too, or
 * answered by a gateway, none goes out for twenty seconds, then two try. What is not let out was
 * not sent, so nothing is in doubt. An error of Meta's own, HTTP 500 among them, is an answer.
 *
 * <p>It also passes on what Meta tells of the limits with each answer.
 */
final class CallWatch implements ClientHttpRequestInterceptor {

  private static final Logger log = LoggerFactory.getLogger(CallWatch.class);

  private final CircuitBreakerRegistry hosts;
  private final Consumer<UsageReported> usage;

  CallWatch(Consumer<UsageReported> usage) {
    this(usage, Duration.ofSeconds(20));
  }

  CallWatch(Consumer<UsageReported> usage, Duration rest) {
    this.usage = usage;
    this.hosts =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(40)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    String host = request.getURI().getAuthority();
    CircuitBreaker breaker = hosts.circuitBreaker(host);
    if (!breaker.tryAcquirePermission()) {
      throw new ConnectException(host + " is left alone for a while: it did not answer");
    }
    long began = breaker.getCurrentTimestamp();
    try {
      ClientHttpResponse response = execution.execute(request, body);
      boolean gateway = isGateways(response.getStatusCode().value());
      tell(response);
      return new WatchedAnswer(
          response,
          () -> {
            if (gateway) {
              failed(breaker, began, new IOException("a gateway answered"));
            } else {
              long took = breaker.getCurrentTimestamp() - began;
              breaker.onSuccess(took, breaker.getTimestampUnit());
            }
          },
          failure -> failed(breaker, began, failure));
    } catch (IOException | RuntimeException e) {
      failed(breaker, began, e);
      throw e;
    }
  }

  private static void failed(CircuitBreaker breaker, long began, Exception why) {
    breaker.onError(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit(), why);
  }

  private static boolean isGateways(int status) {
    return status >= 502 && status <= 504;
  }

  private void tell(ClientHttpResponse response) {
    try {
      UsageHeader.read(response.getHeaders()).forEach(usage);
    } catch (RuntimeException e) {
      log.warn("What Meta told of its limits was not kept", e); // the answer counts all the same
    }
  }
}
