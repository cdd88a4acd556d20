package io.bspconsole.accounts.internal;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A provider of OpenID Connect: Spring Authorization Server, which knows everybody under any name,
 * with one password. What it says of them can be bent, as an attacker would.
 */
public final class OidcServer implements AutoCloseable {

  static final String PASSWORD = "password at the provider";
  static final String CLIENT = "console";
  static final String SECRET = "a secret of the tests, of 32 bytes or more";

  /** Said in identity tokens, instead of what is true. */
  final Map<String, Object> claims = new HashMap<>();

  /** Never said in identity tokens. */
  final Set<String> unsaid = new HashSet<>();

  /** What becomes of tokens once they are signed. */
  UnaryOperator<String> tokens = UnaryOperator.identity();

  private final String issuer;
  private final String console;
  private final RSAKey key;
  private final AnnotationConfigServletWebServerApplicationContext context =
      new AnnotationConfigServletWebServerApplicationContext();

  /**
   * Starts it.
   *
   * @param issuer with a port on this machine
   * @param console where the console is
   */
  public OidcServer(String issuer, String console) {
    this.issuer = issuer;
    this.console = console;
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    context.registerBean(OidcServer.class, () -> this);
    context.register(Parts.class);
    context.refresh();
  }

  /** Back to what is true. */
  void reset() {
    claims.clear();
    unsaid.clear();
    tokens = UnaryOperator.identity();
  }

  /** Signs a token with that key of the provider. */
  String sign(Map<String, Object> said) {
    JwtClaimsSet.Builder token = JwtClaimsSet.builder();
    token.claims(all -> all.putAll(said));
    return encoder().encode(JwtEncoderParameters.from(token.build())).getTokenValue();
  }

  @Override
  public void close() {
    context.close();
  }

  private NimbusJwtEncoder encoder() {
    return new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(key)));
  }

  /** What the server consists of. */
  @EnableWebSecurity
  static class Parts {

    @Bean
    static TomcatServletWebServerFactory tomcat(OidcServer server) {
      TomcatServletWebServerFactory tomcat =
          new TomcatServletWebServerFactory(URI.create(server.issuer).getPort());
      tomcat.setRegisterDefaultServlet(true); // without a servlet nothing is filtered
      return tomcat;
    }

    @Bean
    static SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .csrf(csrf -> csrf.ignoringRequestMatchers("/**")) // the server brings it back otherwise
          .formLogin(withDefaults())
          .build();
    }

    @Bean
    static UserDetailsService people() {
      return name ->
          User.withUsername(name).password("{noop}" + PASSWORD).authorities("USER").build();
    }

    @Bean
    static RegisteredClientRepository clients(OidcServer server) {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(CLIENT)
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(server.console + SsoReturn.PATH)
              .postLogoutRedirectUri(server.console + "/sign-in?signed-out")
              .scope("openid")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }

    @Bean
    static AuthorizationServerSettings settings(OidcServer server) {
      return AuthorizationServerSettings.builder().issuer(server.issuer).build();
    }

    @Bean
    static JWKSource<SecurityContext> keys(OidcServer server) {
      return (selector, _) -> selector.select(new JWKSet(server.key));
    }

    /** The server wants one for the page of user info, which nobody asks for. */
    @Bean
    static JwtDecoder accessTokens(OidcServer server) throws JOSEException {
      return NimbusJwtDecoder.withPublicKey(server.key.toRSAPublicKey()).build();
    }

    @Bean
    static JwtEncoder signature(OidcServer server) {
      NimbusJwtEncoder encoder = server.encoder();
      return parameters -> {
        Jwt signed = encoder.encode(parameters);
        return Jwt.withTokenValue(server.tokens.apply(signed.getTokenValue()))
            .headers(headers -> headers.putAll(signed.getHeaders()))
            .claims(said -> said.putAll(signed.getClaims()))
            .build();
      };
    }

    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> bent(OidcServer server) {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          token
              .getClaims()
              .claims(said -> {
                said.putAll(server.claims);
                said.keySet().removeAll(server.unsaid);
              });
        }
      };
    }
  }
}
