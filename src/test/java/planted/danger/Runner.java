package planted.danger;

import java.io.IOException;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Runner {

  Process command(String given) throws IOException {
    return new ProcessBuilder(given).start();
  }

  Object expression(String given) {
    return new SpelExpressionParser().parseExpression(given);
  }
}
