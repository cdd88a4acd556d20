package io.bspconsole.isolation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Hears what a call leaves beside its answer: lines of the log and published events. Workers, which
 * act for other clients at the same time, are not listened to.
 */
final class Witness extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final ConfigurableApplicationContext application;
  private final ApplicationListener<PayloadApplicationEvent<?>> listener;
  private final String caller = Thread.currentThread().getName();

  Witness(ConfigurableApplicationContext application) {
    this.application = application;
    this.listener =
        event -> {
          if (isListenedTo(Thread.currentThread().getName())) {
            heard.add(Everything.in(event.getPayload()));
          }
        };
    application.addApplicationListener(listener);
    start();
    root().addAppender(this);
  }

  /** All since the last time. */
  String testify() {
    StringBuilder all = new StringBuilder();
    for (String one = heard.poll(); one != null; one = heard.poll()) {
      all.append(one).append('\n');
    }
    return all.toString();
  }

  @Override
  protected void append(ILoggingEvent line) {
    if (isListenedTo(line.getThreadName())) {
      heard.add(
          line.getFormattedMessage()
              + "\n"
              + ThrowableProxyUtil.asString(line.getThrowableProxy()));
    }
  }

  private boolean isListenedTo(String thread) {
    return thread.equals(caller) || thread.startsWith("tomcat-handler");
  }

  @Override
  public void close() {
    root().detachAppender(this);
    application.removeApplicationListener(listener);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
