package io.bspconsole.accounts.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.internal.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's people, as far as one has to know them to share work. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class Colleagues {

  private final Places places;
  private final CurrentActor current;

  Colleagues(Places places, CurrentActor current) {
    this.places = places;
    this.current = current;
  }

  /** Those who can sign in, by name; for somebody who is narrowed only himself. */
  public List<Colleague> all() {
    Actor reader = current.get();
    if (!reader.seesAll()) {
      return List.of(new Colleague(reader.id(), reader.name()));
    }
    return places.staff().stream().filter(Member::enabled).map(Colleagues::colleague).toList();
  }

  /** Whoever calls; empty for a key. */
  public Optional<Colleague> me() {
    return places.staff(current.get().id()).filter(Member::enabled).map(Colleagues::colleague);
  }

  /**
   * Those who can sign in by their e-mail addresses, or by names that only one of them has,
   * whatever the case of the letters; for somebody who is narrowed only himself.
   *
   * @return without those of the words that mean nobody, or several
   */
  public Map<String, Colleague> called(Set<String> namesOrEmails) {
    Actor reader = current.get();
    Map<String, List<Member>> found = new HashMap<>();
    Set<String> words = namesOrEmails.stream().map(Colleagues::lower).collect(Collectors.toSet());
    for (Member member : places.staffCalled(words)) {
      if (member.enabled() && (reader.seesAll() || member.id().equals(reader.id()))) {
        new HashSet<>(List.of(lower(member.email()), lower(member.name())))
            .forEach(word -> found.computeIfAbsent(word, _ -> new ArrayList<>()).add(member));
      }
    }
    Map<String, Colleague> meant = new HashMap<>();
    for (String text : namesOrEmails) {
      List<Member> members = found.getOrDefault(lower(text), List.of());
      if (members.size() == 1) {
        meant.put(text, colleague(members.getFirst()));
      }
    }
    return meant;
  }

  private static String lower(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  private static Colleague colleague(Member member) {
    return new Colleague(member.id(), member.name());
  }
}
