package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.clients.screening.SharedDomains;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of a client is compared with the lists: its names, its registration number, the domains of
 * its websites and mailboxes, and its phone numbers, those at WhatsApp included (P5.4). Joins the
 * transaction of its caller and asks for no permission.
 */
@Component
public class ScreeningSubjects {

  private final ListRows lists;
  private final JdbcClient jdbc;

  ScreeningSubjects(ListRows lists, JdbcClient jdbc) {
    this.lists = lists;
    this.jdbc = jdbc;
  }

  private record Contact(String displayName, List<String> domains, String phone) {}

  /** What is known of the client, from the register, its profile and its numbers. */
  public Screener.Subject subject(ClientId client) {
    Contact contact = contact(client);
    List<String> phones =
        Stream.concat(Stream.of(contact.phone()), numbers(client).stream())
            .filter(phone -> !phone.isEmpty())
            .distinct()
            .toList();
    return jdbc.sql(
            "SELECT name, legal_name, registration_number, trade_names FROM client"
                + " WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new Screener.Subject(
                row.getString("name"),
                row.getString("legal_name"),
                contact.displayName(),
                row.getString("registration_number"),
                contact.domains(),
                phones,
                TradeNames.of(row.getString("trade_names")).names()))
        .single();
  }

  private Contact contact(ClientId client) {
    return jdbc.sql(
            "SELECT display_name, website, second_website, email, phone FROM business_profile"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new Contact(
                row.getString("display_name"),
                Stream.of(
                        row.getString("website"),
                        row.getString("second_website"),
                        row.getString("email"))
                    .map(Screener::domain)
                    .filter(domain -> !domain.isEmpty() && !SharedDomains.has(domain))
                    .distinct()
                    .toList(),
                row.getString("phone")))
        .optional()
        .orElse(new Contact("", List.of(), ""));
  }

  /** All that it has, or had, at WhatsApp; as Meta shows them, with the code of the country. */
  private List<String> numbers(ClientId client) {
    return jdbc.sql("SELECT DISTINCT digits FROM phone_number WHERE client_id = ? ORDER BY digits")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> row.getString(1).isEmpty() ? "" : "+" + row.getString(1))
        .list();
  }

  /** Puts a client whom we bar on our own list, with all that is known of it (P5.4). */
  public void ban(ClientId client) {
    lists.ban(subject(client));
  }
}
