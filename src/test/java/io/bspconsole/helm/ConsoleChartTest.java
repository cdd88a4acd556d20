package io.bspconsole.helm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

class ConsoleChartTest {

  private static final Path CHART = Path.of("helm", "console");
  private static final String CLUSTER = "1.34.0";

  /** Names of what may not stand in the open. */
  private static final String SECRETS = ".*(SECRETS?|TOKEN|PASSWORD|USERNAME|_URL|_EMAIL|_KEY)$";

  @TempDir static Path copy;

  /** Helm as a library leaves hooks out of what it renders; in this copy the job is none. */
  @BeforeAll
  static void copyWithoutHooks() throws IOException {
    FileSystemUtils.copyRecursively(CHART, copy);
    Path job = copy.resolve("templates/migrate-job.yaml");
    Files.writeString(job, Files.readString(job).replace("helm.sh/hook:", "example/hook:"));
  }

  @Test
  void passes_helms_strict_lint() {
    var result = new Helm(CHART).lint().strict().call();
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }

  @Test
  void renders_everything_that_a_release_consists_of() {
    assertThat(render(c -> c))
        .extracting(object -> object.get("kind"))
        .containsExactlyInAnyOrder(
            "Deployment",
            "Ingress",
            "Ingress",
            "Job",
            "PodDisruptionBudget",
            "Service",
            "ServiceAccount");
  }

  @Test
  void asks_the_console_itself_whether_it_lives_and_is_ready() {
    Map<String, Object> container = container("Deployment", c -> c);
    assertThat(text(container, "livenessProbe")).contains("/actuator/health/liveness");
    assertThat(text(container, "readinessProbe")).contains("/actuator/health/readiness");
    assertThat(text(container, "startupProbe")).contains("/actuator/health/readiness");
  }

  @Test
  void gives_a_node_the_time_that_all_it_waits_for_may_take() {
    int preStop = 5;
    int webhook = 10;
    int requests = 30;
    int tasks = 30;
    int callsToMeta = 40;
    int mail = 30;
    int signIns = 5;
    assertThat(text(container("Deployment", c -> c), "lifecycle")).contains("seconds=" + preStop);
    assertThat(podSpec("Deployment", c -> c).get("terminationGracePeriodSeconds"))
        .isEqualTo(preStop + webhook + requests + tasks + callsToMeta + mail + signIns);
  }

  @Test
  void runs_without_rights_on_a_file_system_that_it_cannot_write() {
    for (String kind : List.of("Deployment", "Job")) {
      Map<String, Object> container = container(kind, c -> c);
      assertThat(container.get("securityContext"))
          .asString()
          .contains("readOnlyRootFilesystem=true", "allowPrivilegeEscalation=false", "drop=[ALL]");
      assertThat(container.get("volumeMounts")).asString().contains("mountPath=/tmp");
      assertThat(text(podSpec(kind, c -> c), "securityContext")).contains("runAsNonRoot=true");
    }
  }

  @Test
  void migrates_before_an_install_and_before_an_upgrade() {
    Map<String, Object> job = object("Job", c -> c);
    assertThat(text(map(job, "metadata"), "annotations")).contains("hook=pre-install,pre-upgrade");
    assertThat(container("Job", c -> c).get("args")).isEqualTo(List.of("migrate"));
  }

  @Test
  void migrates_as_a_user_of_its_own_where_one_is_named() {
    Map<String, Object> container =
        container("Job", c -> c.set("database.migration.existingSecret", "ddl-user"));
    assertThat(text(container, "env")).contains("SPRING_LIQUIBASE_USER", "name=ddl-user");
  }

  @Test
  void keeps_a_reader_on_the_node_that_has_his_session() {
    assertThat(annotations(c -> c))
        .containsEntry("nginx.ingress.kubernetes.io/affinity", "cookie")
        .containsEntry("nginx.ingress.kubernetes.io/session-cookie-name", "bsp-console-node")
        .containsEntry("nginx.ingress.kubernetes.io/session-cookie-secure", "true");
    assertThat(annotations(c -> c.set("ingress.stickiness.enabled", "false")))
        .doesNotContainKey("nginx.ingress.kubernetes.io/affinity");
  }

  @Test
  void redirects_pages_to_https_and_no_call_of_a_system() {
    List<Map<String, Object>> ingresses =
        render(c -> c.set("ingress.tlsSecret", "console-tls")).stream()
            .filter(object -> "Ingress".equals(object.get("kind")))
            .toList();
    assertThat(ingresses).hasSize(2);
    assertThat(text(ingresses.getFirst(), "spec")).contains("path=/,", "secretName=console-tls");
    assertThat(text(map(ingresses.getFirst(), "metadata"), "annotations"))
        .doesNotContain("ssl-redirect");
    assertThat(text(ingresses.getLast(), "spec"))
        .contains("path=/api,", "path=/webhooks,", "secretName=console-tls");
    assertThat(text(map(ingresses.getLast(), "metadata"), "annotations"))
        .contains("ssl-redirect=false", "proxy-body-size=6m")
        .doesNotContain("affinity");
  }

  @Test
  void speaks_tls_to_the_ingress_too_where_it_has_a_certificate() {
    UnaryOperator<TemplateCommand> encrypted = c -> c.set("service.tlsSecret", "pod-tls");
    assertThat(annotations(encrypted))
        .containsEntry("nginx.ingress.kubernetes.io/backend-protocol", "HTTPS");
    assertThat(value("SERVER_SSL_CERTIFICATE", encrypted))
        .isEqualTo("/etc/bsp-console/tls/tls.crt");
    assertThat(value("SERVER_SSL_ENABLED_PROTOCOLS", encrypted)).isEqualTo("TLSv1.3,TLSv1.2");
    assertThat(value("SERVER_SSL_CIPHERS", encrypted).split(","))
        .allMatch(suite -> suite.matches("TLS_(AES|CHACHA20|ECDHE)_.*(GCM|POLY1305)_SHA\\d+"));
    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      assertThat(text(container("Deployment", encrypted), probe)).contains("scheme=HTTPS");
      assertThat(text(container("Deployment", c -> c), probe)).contains("scheme=HTTP}");
    }
    assertThat(text(container("Deployment", encrypted), "volumeMounts"))
        .contains("/etc/bsp-console/tls");
    assertThat(text(container("Deployment", c -> c), "env")).doesNotContain("SERVER_SSL");
  }

  @Test
  void brings_certificates_for_the_database_to_the_console_and_to_its_migrations() {
    for (String kind : List.of("Deployment", "Job")) {
      assertThat(text(container(kind, c -> c), "volumeMounts")).doesNotContain("database");
      UnaryOperator<TemplateCommand> certified =
          c -> c.set("database.certificatesSecret", "database-certificates");
      assertThat(text(container(kind, certified), "volumeMounts"))
          .contains("mountPath=/etc/bsp-console/database");
      assertThat(text(podSpec(kind, certified), "volumes"))
          .contains("secretName=database-certificates");
    }
  }

  @Test
  void hands_over_the_key_before_while_the_one_of_second_factors_is_replaced() {
    assertThat(text(container("Deployment", c -> c), "env")).doesNotContain("PREVIOUS_KEY");
    assertThat(
            text(
                container("Deployment", c -> c.set("secondFactor.previousSecret", "old-key")),
                "env"))
        .contains("BSP_SECOND_FACTOR_PREVIOUS_KEY", "name=old-key");
  }

  @Test
  void tells_the_console_where_people_reach_it() {
    assertThat(value("BSP_BASE_URL", c -> c)).isEqualTo("https://console.example");
    assertThat(value("BSP_BASE_URL", c -> c.set("console.baseUrl", "https://c.example/x")))
        .isEqualTo("https://c.example/x");
    assertThatThrownBy(() -> render(c -> c.set("ingress.enabled", "false")))
        .hasMessageContaining("console.baseUrl is needed");
  }

  @Test
  void names_a_mail_server_only_where_one_is_set() {
    assertThat(text(container("Deployment", c -> c), "env")).doesNotContain("MAIL");
    UnaryOperator<TemplateCommand> mail = ConsoleChartTest::withMail;
    assertThat(value("SPRING_MAIL_HOST", mail)).isEqualTo("smtp.example");
    assertThat(value("SPRING_MAIL_PORT", mail)).isEqualTo("587");
    assertThat(value("BSP_MAIL_STARTTLS_REQUIRED", mail)).isEqualTo("true");
    assertThat(value("BSP_MAIL_FROM", mail)).isEqualTo("console@provider.example");
    assertThat(
            text(
                container("Deployment", c -> withMail(c).set("mail.existingSecret", "smtp-user")),
                "env"))
        .contains("SPRING_MAIL_PASSWORD", "name=smtp-user");
    assertThatThrownBy(() -> render(c -> c.set("mail.host", "smtp.example")))
        .hasMessageContaining("mail");
  }

  @Test
  void keeps_the_lines_about_the_trail_on_a_volume_of_their_own() {
    UnaryOperator<TemplateCommand> anchored =
        c -> c.set("audit.existingClaim", "anchors").set("audit.keySecret", "anchor-key");
    assertThat(value("BSP_AUDIT_ANCHOR_FILE", anchored))
        .isEqualTo("/var/lib/bsp-console/audit/anchors.txt");
    assertThat(text(container("Deployment", anchored), "volumeMounts"))
        .contains("/var/lib/bsp-console/audit", "/etc/bsp-console/audit, readOnly=true");
    assertThat(text(podSpec("Deployment", anchored), "volumes"))
        .contains("claimName=anchors", "secretName=anchor-key");
    assertThat(text(podSpec("Deployment", anchored), "securityContext"))
        .contains("fsGroupChangePolicy=OnRootMismatch");
    assertThat(text(container("Deployment", c -> c), "env")).doesNotContain("BSP_AUDIT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BSP_SESSION_IDLE",
        "BSP_MAIL_RETENTION",
        "BSP_AUDIT_CHECK_CRON",
        "BSP_KEYS_LIFETIME",
        "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE",
        "LOGGING_LEVEL_IO_BSPCONSOLE_ACCOUNTS"
      })
  void passes_on_settings_that_have_no_value_of_their_own(String name) {
    assertThat(value(name, c -> c.set("console.settings." + name, "a-value"))).isEqualTo("a-value");
  }

  @Test
  void has_the_migration_grant_the_console_its_rights() {
    assertThat(text(container("Job", c -> c.set("database.account", "console@%")), "env"))
        .contains("name=BSP_DATABASE_ACCOUNT, value=console@%");
  }

  @Test
  void lets_in_and_out_by_port_only_what_is_named() {
    Map<String, Object> spec = map(object("NetworkPolicy", ConsoleChartTest::closed), "spec");
    assertThat(spec.toString()).contains("policyTypes=[Ingress, Egress]", "ingress-nginx");
    assertThat(maps(spec, "egress"))
        .noneMatch(rule -> rule.containsKey("to"))
        .flatExtracting(rule -> maps(rule, "ports"))
        .extracting(port -> port.get("port"))
        .containsExactly(53, 53, 443, 3306, 587);
  }

  @Test
  void lets_out_to_the_database_and_the_mail_server_where_they_are_named() {
    Map<String, Object> spec =
        map(
            object(
                "NetworkPolicy",
                c ->
                    closed(c)
                        .set("networkPolicy.databaseTo[0].ipBlock.cidr", "10.1.0.0/24")
                        .set("networkPolicy.mailTo[0].ipBlock.cidr", "10.2.0.0/24")),
            "spec");
    assertThat(maps(spec, "egress"))
        .filteredOn(rule -> rule.containsKey("to"))
        .extracting(rule -> maps(rule, "ports").getFirst().get("port") + text(rule, "to"))
        .containsExactly("3306[{ipBlock={cidr=10.1.0.0/24}}]", "587[{ipBlock={cidr=10.2.0.0/24}}]");
  }

  @Test
  void lets_machines_be_emptied_and_spreads_the_nodes_over_them() {
    assertThat(text(object("PodDisruptionBudget", c -> c), "spec"))
        .contains("minAvailable=1", "unhealthyPodEvictionPolicy=AlwaysAllow");
    assertThat(text(podSpec("Deployment", c -> c), "topologySpreadConstraints"))
        .contains("kubernetes.io/hostname", "ScheduleAnyway");
  }

  @Test
  void lets_the_console_itself_refuse_webhooks_that_are_too_large() {
    assertThat(annotations(c -> c))
        .containsEntry("nginx.ingress.kubernetes.io/proxy-body-size", "6m");
  }

  @Test
  void passes_single_sign_on_to_the_console_only_where_there_is_an_issuer() {
    assertThat(text(container("Deployment", c -> c), "env")).doesNotContain("BSP_SSO");
    String env = text(container("Deployment", ConsoleChartTest::withSso), "env");
    assertThat(env)
        .contains(
            "name=BSP_SSO_ISSUER, value=https://id.example", "name=BSP_SSO_FACTOR_AMR, value=mfa")
        .contains("name=console-sso", "key=client-secret");
    assertThatThrownBy(() -> render(c -> c.set("sso.issuer", "https://id.example")))
        .hasMessageContaining("sso.label");
  }

  @Test
  void takes_every_secret_from_a_reference() {
    List<Map<String, Object>> secrets =
        maps(container("Deployment", ConsoleChartTest::complete), "env").stream()
            .filter(variable -> named(variable).matches(SECRETS))
            .filter(variable -> !named(variable).matches("META_GRAPH_URL|BSP_BASE_URL"))
            .toList();
    assertThat(secrets)
        .extracting(ConsoleChartTest::named)
        .containsExactlyInAnyOrder(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "META_APP_SECRET",
            "META_MORE_APP_SECRETS",
            "META_VERIFY_TOKEN",
            "META_ACCESS_TOKEN",
            "BSP_SECOND_FACTOR_KEY",
            "SPRING_MAIL_USERNAME",
            "SPRING_MAIL_PASSWORD",
            "BSP_SSO_CLIENT_SECRET",
            "BSP_ADMIN_EMAIL",
            "BSP_ADMIN_PASSWORD");
    assertThat(secrets)
        .filteredOn(variable -> variable.toString().contains("optional=true"))
        .extracting(ConsoleChartTest::named)
        .containsExactly("META_MORE_APP_SECRETS"); // one app needs no second secret
    assertThat(secrets)
        .allSatisfy(
            variable -> assertThat(variable).doesNotContainKey("value").containsKey("valueFrom"));
    assertThat(render(ConsoleChartTest::complete))
        .noneMatch(object -> "Secret".equals(object.get("kind")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database.password",
        "database.migration.password",
        "meta.appSecret",
        "meta.accessToken",
        "firstAdministrator.password",
        "sso.clientSecret",
        "console.password",
        "mail.password",
        "secrets.password"
      })
  void refuses_a_secret_in_plain_text(String key) {
    assertThatThrownBy(() -> render(c -> c.set(key, "in-plain-text")))
        .hasMessageContaining("additional properties")
        .hasMessageNotContaining("in-plain-text");
  }

  static Stream<String> itsOwn() {
    return Stream.concat(
            Stream.of("Deployment", "Job")
                .flatMap(kind ->
                    maps(container(kind, ConsoleChartTest::complete), "env").stream()
                        .map(ConsoleChartTest::named)),
            Stream.of("SPRING_PROFILES_ACTIVE", "SPRING_APPLICATION_JSON", "SERVER_PORT"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("itsOwn")
  void refuses_settings_that_are_secrets_or_its_own(String name) {
    assertThatThrownBy(() -> render(c -> c.set("console.settings." + name, "in-plain-text")))
        .hasMessageContaining("propertyName '" + name)
        .hasMessageNotContaining("in-plain-text");
  }

  @ParameterizedTest
  @CsvSource({
    "database.account, console",
    "console.baseUrl, console.example",
    "mail.protocol, imap",
    "database.existingSecret, ''",
    "meta.existingSecret, ''",
    "meta.existingSecret, not a name",
    "meta.graphVersion, latest",
    "replicas, 0",
    "image.repository, ''"
  })
  void refuses_values_that_cannot_work(String key, String value) {
    assertThatThrownBy(() -> render(c -> c.set(key, value)))
        .hasMessageContaining(key.substring(key.lastIndexOf('.') + 1));
  }

  // --- values

  private static TemplateCommand withMail(TemplateCommand command) {
    return command.set("mail.host", "smtp.example").set("mail.from", "console@provider.example");
  }

  private static TemplateCommand closed(TemplateCommand command) {
    return withMail(command).set("networkPolicy.enabled", "true");
  }

  /** With all that the chart can set. */
  private static TemplateCommand complete(TemplateCommand command) {
    return withSso(withMail(command))
        .set("mail.existingSecret", "smtp-user")
        .set("firstAdministrator.existingSecret", "first-admin")
        .set("audit.existingClaim", "anchors")
        .set("audit.keySecret", "anchor-key")
        .set("database.account", "console@%")
        .set("database.migration.existingSecret", "ddl-user");
  }

  private static TemplateCommand withSso(TemplateCommand command) {
    return command
        .set("sso.issuer", "https://id.example")
        .set("sso.label", "Nusa ID")
        .set("sso.existingSecret", "console-sso")
        .set("sso.factorAmr[0]", "mfa");
  }

  // --- reading what Helm rendered

  private static List<Map<String, Object>> render(UnaryOperator<TemplateCommand> values) {
    String manifest =
        values.apply(new Helm(copy).template().withName("test").withKubeVersion(CLUSTER)).call();
    List<Map<String, Object>> objects = new ArrayList<>();
    StreamSupport.stream(new Yaml().loadAll(manifest).spliterator(), false)
        .filter(Map.class::isInstance)
        .forEach(document -> objects.add(asMap(document)));
    return objects;
  }

  private static Map<String, Object> object(String kind, UnaryOperator<TemplateCommand> values) {
    return render(values).stream()
        .filter(object -> kind.equals(object.get("kind")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> podSpec(String kind, UnaryOperator<TemplateCommand> values) {
    return map(map(map(object(kind, values), "spec"), "template"), "spec");
  }

  private static Map<String, Object> container(String kind, UnaryOperator<TemplateCommand> values) {
    return maps(podSpec(kind, values), "containers").getFirst();
  }

  /** The value of a variable of the console's. */
  private static String value(String variable, UnaryOperator<TemplateCommand> values) {
    return maps(container("Deployment", values), "env").stream()
        .filter(it -> named(it).equals(variable))
        .map(it -> text(it, "value"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> annotations(UnaryOperator<TemplateCommand> values) {
    return map(map(object("Ingress", values), "metadata"), "annotations");
  }

  private static String named(Map<String, Object> variable) {
    return text(variable, "name");
  }

  private static String text(Map<String, Object> parent, String key) {
    return String.valueOf(parent.get(key));
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(requireNonNull(parent.get(key), key));
  }

  private static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof List<?> list
        ? list.stream().map(ConsoleChartTest::asMap).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked") // YAML's maps have strings as keys here
  private static Map<String, Object> asMap(Object map) {
    return (Map<String, Object>) map;
  }
}
