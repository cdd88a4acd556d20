package io.bspconsole.support;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaNumbers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Meta's lists of numbers as a test wants them, account by account; any other account is read over
 * HTTP from the sandbox.
 */
@TestComponent
@Primary
public class ScriptedNumbers implements MetaNumbers {

  private final MetaNumbers real;
  private final Map<MetaId, Supplier<List<MetaNumber>>> scripts = new ConcurrentHashMap<>();

  ScriptedNumbers(@Qualifier("io.bspconsole.meta.internal.GraphNumbers") MetaNumbers real) {
    this.real = real;
  }

  /** From now on this is how the account answers. */
  public void script(MetaId waba, Supplier<List<MetaNumber>> answer) {
    scripts.put(waba, answer);
  }

  @Override
  public List<MetaNumber> list(MetaId waba) {
    Supplier<List<MetaNumber>> script = scripts.get(waba);
    return script == null ? real.list(waba) : script.get();
  }
}
