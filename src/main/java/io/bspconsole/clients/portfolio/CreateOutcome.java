package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.TradeNames;
import io.bspconsole.kernel.ClientId;
import java.util.Map;
import java.util.function.Function;

/** What came of taking a client on. */
public sealed interface CreateOutcome {

  record Created(ClientId client) implements CreateOutcome {}

  /** Nothing was created; a problem for each field that has one, not empty. */
  record Refused(Map<Field, Problem> problems) implements CreateOutcome {
    public Refused {
      problems = Map.copyOf(problems);
    }
  }

  /** Nothing was created: the provider has nobody (any more) who is to look after it. */
  record OwnerUnknown() implements CreateOutcome {}

  /** The fields, with the greatest length in characters. */
  enum Field {
    NAME(120, NewClient::name),
    LEGAL_NAME(200, NewClient::legalName),
    CITY(80, NewClient::city),
    COUNTRY(2, NewClient::country),
    REGISTRATION_NUMBER(64, NewClient::registrationNumber),
    TRADE_NAMES(TradeNames.LONGEST_TEXT, NewClient::tradeNames);

    private final int limit;
    private final Function<NewClient, String> value;

    Field(int limit, Function<NewClient, String> value) {
      this.limit = limit;
      this.value = value;
    }

    public boolean isRequired() {
      return this == NAME || this == LEGAL_NAME || this == CITY;
    }

    String of(NewClient client) {
      return value.apply(client);
    }

    public int limit() {
      return limit;
    }
  }

  enum Problem {
    MISSING,
    TOO_LONG,
    /** It has characters that nobody sees; {@link io.bspconsole.kernel.PlainText}. */
    UNSEEN,
    /** No country has these two letters. */
    UNKNOWN_COUNTRY,
    /** More than {@link TradeNames#MOST} trade names. */
    TOO_MANY,
    /** A client of this name and legal name is in the register. */
    KNOWN,
    /** A trade name of more than {@link TradeNames#LONGEST} characters. */
    NAME_TOO_LONG
  }
}
