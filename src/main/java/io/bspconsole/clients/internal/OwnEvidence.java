package io.bspconsole.clients.internal;

import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepEvidence;
import io.bspconsole.clients.portfolio.ScreeningRows;
import io.bspconsole.policy.Clauses;
import io.bspconsole.tenancy.ClientScope;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of whose state this module has the evidence itself. */
@Configuration(proxyBeanMethods = false)
class OwnEvidence {

  @Bean
  StepEvidence screeningPassed(ScreeningRows screening) {
    return of(StepCode.SCREENING, () -> screening.state(ClientScope.require()).isPassed());
  }

  @Bean
  StepEvidence policyAccepted(AcceptanceRows acceptances, Clauses clauses) {
    return of(
        StepCode.POLICY_ACCEPTANCE, () -> acceptances.existsByEdition(clauses.current().id()));
  }

  @Bean
  StepEvidence profilePublished(ProfileRows profiles, NumberProfileRows atMeta) {
    return of(
        StepCode.BUSINESS_PROFILE,
        () ->
            profiles.findFirstByOrderById().filter(ProfileRow::isPublished).isPresent()
                && !atMeta.isPictureLost());
  }

  @Bean
  StepEvidence accountConnected(WabaRows accounts) {
    return of(StepCode.ACCOUNT, accounts::existsByDisconnectedAtIsNull);
  }

  @Bean
  StepEvidence numberListed(NumberRows numbers) {
    return of(StepCode.NUMBERS, () -> numbers.count() > 0);
  }

  private static StepEvidence of(StepCode code, BooleanSupplier there) {
    return new StepEvidence() {
      @Override
      public StepCode step() {
        return code;
      }

      @Override
      public boolean isThere() {
        return there.getAsBoolean();
      }
    };
  }
}
