package planted.modules.caller;

import planted.modules.callee.internal.Secret;

public class Caller {

  Secret reach() {
    return new Secret();
  }
}
