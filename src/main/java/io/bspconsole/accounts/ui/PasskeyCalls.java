package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.PendingJavaScriptResult;

/** What a browser is asked about passkeys; it answers in JSON, or refuses when its user does. */
final class PasskeyCalls {

  private PasskeyCalls() {}

  /** Has one made. */
  static PendingJavaScriptResult create(Component page, String options) {
    return page.getElement()
        .executeJs(
            """
            const wanted = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse($0));
            return navigator.credentials.create({publicKey: wanted})
              .then(made => JSON.stringify(made.toJSON()));
            """,
            options);
  }

  /** Has one shown. */
  static PendingJavaScriptResult get(Component page, String options) {
    return page.getElement()
        .executeJs(
            """
            const wanted = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse($0));
            return navigator.credentials.get({publicKey: wanted})
              .then(shown => JSON.stringify(shown.toJSON()));
            """,
            options);
  }

  /** Signs in with one, without an e-mail, and leaves for the page that was asked for. */
  static PendingJavaScriptResult signIn(Component page) {
    return page.getElement()
        .executeJs(
            """
            const meta = name => document.querySelector(`meta[name=${name}]`)?.content ?? '';
            const post = (path, body) => fetch(path, {
              method: 'POST',
              headers: {
                'Content-Type': 'application/json',
                [meta('_csrf_header') || 'X-CSRF-TOKEN']: meta('_csrf')
              },
              body
            }).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
            return post('webauthn/authenticate/options', '')
              .then(asked => PublicKeyCredential.parseRequestOptionsFromJSON(asked))
              .then(wanted => navigator.credentials.get({publicKey: wanted}))
              .then(shown => post('login/webauthn', JSON.stringify(shown.toJSON())))
              .then(done => location.assign(done.redirectUrl));
            """);
  }
}
