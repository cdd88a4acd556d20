package io.bspconsole.e2e.browser;

/** People of the demo who can sign in. */
public enum Demo {
  ADMINISTRATOR("admin@nusapesan.example"),
  ONBOARDING("dewi@nusapesan.example"),
  REVIEWER("rangga@nusapesan.example"),
  /** Sees Ekspedisi Lintas Arunika and Klinik Gigi Melati Putih only. */
  NARROWED("ayu@nusapesan.example"),
  MANAGER("maya@nusapesan.example"),
  /** Author of the client Ekspedisi Lintas Arunika. */
  AUTHOR("galih@arunika.example"),
  OWNER("sari@arunika.example"),
  VIEWER("tomi@arunika.example"),
  /** Author of another client, Klinik Gigi Melati Putih. */
  STRANGER("bima@melatiputih.example");

  public static final String PASSWORD = "demo-password-2026";

  private final String email;

  Demo(String email) {
    this.email = email;
  }

  public String email() {
    return email;
  }
}
