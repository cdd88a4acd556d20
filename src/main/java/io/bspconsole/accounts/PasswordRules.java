package io.bspconsole.accounts;

import org.springframework.stereotype.Component;

/** Placeholder until sign-in lands. */
@Component
public class PasswordRules {
  public boolean accepts(String password, String email, String name) {
    return password.codePointCount(0, password.length()) >= 15;
  }
}
