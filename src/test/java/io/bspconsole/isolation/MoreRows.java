package io.bspconsole.isolation;

import io.bspconsole.clients.StepId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no service writes at a person's wish: numbers, ratings, restrictions, Meta's events. */
final class MoreRows {

  private final JdbcClient jdbc;
  private final byte[] client;
  private final Account account;
  private final String word;

  MoreRows(JdbcClient jdbc, ClientId client, Account account, String word) {
    this.jdbc = jdbc;
    this.client = Uuids.bytes(client.value());
    this.account = account;
    this.word = word;
  }

  /** The one that a client of the suite goes through: its details, which nobody else touches. */
  static final StepId STEP = new StepId(UUID.fromString("01930000-0000-7000-8000-000000000001"));

  void add(Sample sent) {
    jdbc.sql(
            "INSERT INTO client_step (client_id, id, step_id, state, waits_for, owner_name, note,"
                + " settled_by_name, version) VALUES (?, ?, ?, 'OPEN', 'US', ?, ?, ?, 0)")
        .params(client, id(), Uuids.bytes(STEP.value()), "Owner " + word, "Note " + word, word)
        .update();
    byte[] hit = id();
    jdbc.sql(
            "INSERT INTO screening_hit (client_id, id, entry_id, list_kind, list_name, entry_name,"
                + " entry_note, field, value, score, reason, state, first_by_name, first_comment,"
                + " second_by_name, second_comment, found_at)"
                + " VALUES (?, ?, ?, 'BANS', ?, ?, ?, 'NAME', ?, 90, 'SIMILAR', 'OPEN', ?, ?, ?, ?,"
                + " NOW(6))")
        .params(client, hit, id(), word, word, word, word, word, word, word, word)
        .update();
    jdbc.sql("UPDATE client SET trade_names = ? WHERE id = ?")
        .params("Trade " + word, client)
        .update();
    jdbc.sql(
            "INSERT INTO screening_evidence (client_id, id, hit_id, media_type, size, content,"
                + " uploaded_by_name, uploaded_at)"
                + " VALUES (?, ?, ?, 'application/pdf', 5, '%PDF-', ?, NOW(6))")
        .params(client, id(), hit, "By " + word)
        .update();
    jdbc.sql("INSERT INTO client_screening (client_id, id, round) VALUES (?, ?, 0)")
        .params(client, id())
        .update();
    jdbc.sql(
            "INSERT INTO policy_acceptance (client_id, id, edition, accepted_by, accepted_by_name,"
                + " address, accepted_at, version) VALUES (?, ?, ?, ?, ?, ?, NOW(6), 0)")
        .params(client, id(), word, id(), "Owner " + word, word)
        .update();
    jdbc.sql("UPDATE business_profile SET phone = ? WHERE client_id = ?")
        .params("+" + Fixtures.metaId().value(), client)
        .update();
    number(PhoneNumberId.next(), "RED");
    number(PhoneNumberId.next(), word);
    jdbc.sql(
            "INSERT INTO number_call (client_id, id, number_id, kind, state, detail, by_name, at,"
                + " version) SELECT client_id, ?, id, 'REQUEST_NAME', 'TAKEN', ?, ?, NOW(6), 0"
                + " FROM phone_number WHERE client_id = ? ORDER BY id LIMIT 1")
        .params(id(), "Detail " + word, "By " + word, client)
        .update();
    jdbc.sql(
            "INSERT INTO profile_picture (client_id, id, content, side, kept, uploaded_by_name,"
                + " uploaded_at, version) VALUES (?, ?, 'bytes', 640, TRUE, ?, NOW(6), 0)")
        .params(client, id(), "By " + word)
        .update();
    String held =
        """
        {"about": "Held %s", "address": "", "description": "", "email": "", "websites": [],
         "vertical": ""}
        """
            .formatted(word);
    jdbc.sql(
            "INSERT INTO number_profile (client_id, id, number_id, held, problem)"
                + " SELECT client_id, ?, id, ?, ? FROM phone_number WHERE client_id = ? LIMIT 1")
        .params(id(), held, "Problem " + word, client)
        .update();
    jdbc.sql(
            "INSERT INTO standing_change (client_id, id, from_standing, to_standing, reason,"
                + " clauses, comment, by_name, at)"
                + " VALUES (?, ?, 'ACTIVE', 'ON_WATCH', 'QUALITY', '', ?, ?, NOW(6))")
        .params(client, id(), "Comment " + word, "By " + word)
        .update();
    jdbc.sql(
            "INSERT INTO quality_signal (client_id, id, subject, subject_id, subject_name,"
                + " previous_rating, rating, at, version)"
                + " VALUES (?, ?, 'TEMPLATE', ?, ?, ?, ?, NOW(6), 0)")
        .params(client, id(), id(sent.template().value()), word, "Was " + word, "Is " + word)
        .update();
    jdbc.sql(
            "INSERT INTO restriction (client_id, id, waba_id, kind, violation, began_at, version)"
                + " VALUES (?, ?, ?, ?, ?, NOW(6), 0)")
        .params(client, id(), id(account.id().value()), "KIND " + word, "VIOLATION " + word)
        .update();
    jdbc.sql(
            "INSERT INTO account_notice (client_id, id, waba_id, kind, word, at, version)"
                + " VALUES (?, ?, ?, 'WARNING', ?, NOW(6), 0)")
        .params(client, id(), id(account.id().value()), "WORD " + word)
        .update();
    jdbc.sql(
            "INSERT INTO account_claim (client_id, id, kind, meta_id, tried_at, settled_at,"
                + " settled_reason) VALUES (?, ?, 'ACCOUNT', ?, NOW(6), NOW(6), ?)")
        .params(client, id(), Fixtures.metaId().value(), "Reason " + word)
        .update();
    jdbc.sql(
            "INSERT INTO account_fact (client_id, id, waba_id, topic, about, word, detail, at,"
                + " version) VALUES (?, ?, ?, 'OTHER', ?, ?, ?, NOW(6), 0)")
        .params(
            client,
            id(),
            id(account.id().value()),
            "About " + word,
            "WORD " + word,
            "Detail " + word)
        .update();
    jdbc.sql(
            "INSERT INTO opt_out (client_id, id, waba_id, business_number, category, person_hash,"
                + " person_end, choice, chosen_at, version)"
                + " VALUES (?, ?, ?, ?, ?, RANDOM_BYTES(32), '1234', ?, NOW(6), 0)")
        .params(
            client,
            id(),
            id(account.id().value()),
            Fixtures.metaId().value(),
            "CATEGORY " + word,
            "CHOICE " + word)
        .update();
    jdbc.sql(
            "INSERT INTO rule_outcome (client_id, id, version_id, rule_name, outcome, reason, at,"
                + " version) VALUES (?, ?, ?, 'body-present', 'APPROVED', '', NOW(6), 0)"
                + " ON DUPLICATE KEY UPDATE version = 0")
        .params(client, id(), id(sent.version().value()))
        .update();
    jdbc.sql(
            "INSERT INTO template_sample (client_id, id, named_by, file_name, media_type, content,"
                + " handle, uploaded_at, version) VALUES (?, ?, UNHEX(SHA2(?, 256)), 'sample.png',"
                + " 'image/png', 'bytes', ?, NOW(6), 0)")
        .params(client, id(), "Text " + word, "HANDLE " + word)
        .update();
    jdbc.sql(
            "INSERT INTO version_check (client_id, id, template_id, edition, refused, warnings,"
                + " rules, checked_at, version) VALUES (?, ?, ?, 'none', FALSE, 0, '', NOW(6), 0)"
                + " ON DUPLICATE KEY UPDATE version = 0")
        .params(client, id(sent.version().value()), id(sent.template().value()))
        .update();
    jdbc.sql(
            "INSERT INTO foreign_template (client_id, id, waba_id, meta_id, name, language,"
                + " category, status, quality, content, first_seen_at, seen_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NOW(6), NOW(6), 0)")
        .params(
            client,
            id(),
            id(account.id().value()),
            Fixtures.metaId().value(),
            "name_" + word,
            "id " + word,
            "CATEGORY " + word,
            "STATUS " + word,
            "QUALITY " + word,
            "{\"name\": \"%s\"}".formatted(word))
        .update();
    jdbc.sql(
            "INSERT INTO invitation (id, secret_hash, email, client_id, roles, invited_by,"
                + " invited_by_name, invited_at, expires_at)"
                + " VALUES (?, ?, ?, ?, 'VIEWER', ?, ?, NOW(6), NOW(6) + INTERVAL 1 DAY)")
        .params(
            id(), Sha256.of(id()), word + "@invited.example", client, id(), "Invited by " + word)
        .update();
    jdbc.sql(
            "UPDATE template SET hold_at = NOW(6), hold_by = ?, hold_reason = ?, hold_by_name = ?,"
                + " hold_provider_at = NOW(6), hold_provider_by = ?, hold_provider_reason = ?,"
                + " hold_provider_by_name = ?, meta_moved_from = ?, meta_moved_to = ?"
                + " WHERE client_id = ? AND id = ?")
        .params(
            id(),
            "Reason " + word,
            "Holder " + word,
            id(),
            "Provider's reason " + word,
            "Provider's holder " + word,
            "FROM " + word,
            "TO " + word,
            client,
            id(sent.template().value()))
        .update();
    jdbc.sql(
            "INSERT INTO template_hold_news (client_id, id, at, by_id)"
                + " VALUES (?, ?, NOW(6) + INTERVAL 1 DAY, ?)")
        .params(client, id(sent.template().value()), id())
        .update();
    jdbc.sql(
            "INSERT INTO template_decision_news (client_id, id, template_id, matter, at, by_id)"
                + " VALUES (?, ?, ?, 'CATEGORY', NOW(6) + INTERVAL 1 DAY, ?)"
                + " ON DUPLICATE KEY UPDATE at = NOW(6) + INTERVAL 1 DAY")
        .params(client, id(), id(sent.template().value()), id())
        .update();
    // One version that waits to be sent, and will for long: its row says why.
    jdbc.sql(
            "UPDATE template_outbox SET state = 'QUEUED', due_at = NOW(6) + INTERVAL 1 DAY,"
                + " last_error = ? WHERE client_id = ? AND version_id = ?")
        .params("Error " + word, client, id(sent.version().value()))
        .update();
  }

  /** A number that the account has. */
  void number(PhoneNumberId number, String rating) {
    String digits = Fixtures.metaId().value();
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NOW(6), ?, NOW(6), 0)")
        .params(
            client,
            id(number.value()),
            id(account.id().value()),
            digits,
            "+" + digits,
            digits,
            "Verified " + word,
            "STATUS " + word,
            rating,
            "LIMIT " + word)
        .update();
  }

  /** An event of Meta's, with the delivery that it came in. */
  void addEvent() {
    byte[] delivery = id();
    String body = "{\"event\": \"%s\"}".formatted(word);
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, NOW(6), ?, 'SPLIT', 0, NOW(6))")
        .params(delivery, body)
        .update();
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " client_id, field, occurred_at, value, state, attempts, misses, due_at, problem)"
                + " VALUES (?, ?, UNHEX(SHA2(?, 256)), NOW(6), ?, ?, ?, NOW(6), ?, 'DEAD', 1, 0,"
                + " NOW(6), ?)")
        .params(
            id(),
            delivery,
            word,
            account.metaId().value(),
            client,
            "field_" + word,
            body,
            "FAILED " + word)
        .update();
  }

  private static byte[] id() {
    return id(Uuids.next());
  }

  private static byte[] id(UUID id) {
    return Uuids.bytes(id);
  }
}
