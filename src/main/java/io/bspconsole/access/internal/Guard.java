package io.bspconsole.access.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.access.Needs;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import java.lang.reflect.Method;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Stands before every service that {@link Needs} a permission, and before its transaction: a
 * session takes its tenant when it is opened.
 */
@Aspect
@Order(0)
@Component
class Guard {

  private static final Logger log = LoggerFactory.getLogger(Guard.class);

  private final CurrentActor current;
  private final ClientDirectory clients;
  private final FreshFactor factor;

  Guard(CurrentActor current, ClientDirectory clients, FreshFactor factor) {
    this.current = current;
    this.clients = clients;
    this.factor = factor;
  }

  @Around("@within(io.bspconsole.access.Needs) || @annotation(io.bspconsole.access.Needs)")
  @Nullable Object check(ProceedingJoinPoint call) throws Throwable {
    Needs needs = needs(call);
    Actor actor = current.get();
    if (call.getArgs().length > 0 && call.getArgs()[0] instanceof ClientId client) {
      if (!actor.mayEnter(client) || !clients.exists(client)) {
        log.info("Refused: {} asked for client {}", actor.id(), client);
        throw new NotFound();
      }
      require(actor, actor.may(needs.value(), client), needs);
      return ClientScope.<@Nullable Object, Throwable>call(client, call::proceed);
    }
    require(actor, actor.may(needs.value()), needs);
    return call.proceed();
  }

  private void require(Actor actor, boolean allowed, Needs needs) {
    if (!allowed) {
      log.info("Refused: {} lacks {}", actor.id(), needs.value());
      throw new AccessDeniedException("Needs " + needs.value());
    }
    if (needs.fresh()) {
      factor.require();
    }
  }

  private static Needs needs(ProceedingJoinPoint call) {
    Class<?> type = call.getTarget().getClass();
    Method method = ((MethodSignature) call.getSignature()).getMethod();
    Needs needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
    if (needs == null) {
      needs = AnnotatedElementUtils.findMergedAnnotation(type, Needs.class);
    }
    if (needs == null) {
      throw new IllegalStateException("No permission is declared for " + method);
    }
    return needs;
  }
}
