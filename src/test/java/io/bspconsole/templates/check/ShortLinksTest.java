package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bit.ly/x",
        "https://bit.ly/x",
        "HTTPS://BIT.LY/X",
        "http://www.bit.ly/x",
        "https://toko.bit.ly/x",
        "https://bit.ly",
        "https://bit.ly.",
        "https://bit.ly./x",
        "https://bit.ly?x",
        "https://bit.ly#x",
        "https://bit.ly:443/x",
        "https://bit.ly:443",
        "bit.ly:443/x",
        "https://toko@bit.ly/x",
        "https://toko:rahasia@bit.ly/x",
        "https://toko.example@bit.ly",
        "//bit.ly/x",
        "Lihat https://bit.ly, lalu balas",
        "Lihat (bit.ly/x)",
        "Lihat https://bit.ly.",
        "Lihat https://toko.example/a dan bit.ly/x",
        "https://toko.example/?ke=https://bit.ly/x",
        "dan/atau bit.ly/x",
        "satu\nbit.ly/{{1}}",
        "*bit.ly/x*"
      })
  void a_link_that_leads_by_a_service_is_found(String text) {
    assertThat(ShortLinks.service(text)).isEqualTo("bit.ly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//",
        "://",
        "https://",
        "dan/atau",
        "Kami memakai bit.ly",
        "https://notbit.ly/x",
        "notbit.ly/x",
        "https://bit.ly.example/x",
        "bit.ly.example/x",
        "https://bit-ly.example/x",
        "https://toko.example/bit.ly/x",
        "toko.example/bit.ly/x",
        "https://toko.example/a/bit.ly/x",
        "https://bit.ly@toko.example/x",
        "https://toko.example/?ke=bit.ly",
        "https://toko.example/halo@bit.ly",
        "https://ly/x",
        "rapat.co/x",
        "1.t.com/x",
        "https://b\u0456t.ly/x"
      })
  void what_leads_elsewhere_is_not(String text) {
    assertThat(ShortLinks.service(text)).isNull();
  }
}
