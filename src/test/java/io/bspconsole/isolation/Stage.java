package io.bspconsole.isolation;

import io.bspconsole.kernel.ClientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Three clients with everything in them, those who are not there, and everybody who tries.
 *
 * @param clients the first is the one whose people try; in the last one of them has another role
 */
record Stage(
    Cast cast,
    Seeding seeding,
    List<SeededClient> clients,
    List<Subject> subjects,
    List<Target> missing) {

  static Stage set(Cast cast, Seeding seeding) {
    List<SeededClient> clients =
        List.of(seeding.client("A"), seeding.client("B"), seeding.client("C"));
    return new Stage(
        cast,
        seeding,
        clients,
        cast.subjects(clients.getFirst().id(), clients.getLast().id()),
        List.of(
            Target.missing("a deleted client", seeding.deletedClient().toString()),
            Target.missing("a random client", ClientId.next().toString()),
            Target.missing("the client who is nobody", new UUID(0, 0).toString())));
  }

  /** Every client that a call may name. */
  List<Target> targets() {
    List<Target> all = new ArrayList<>(clients.stream().map(Target::of).toList());
    all.addAll(missing);
    return all;
  }

  /** Another client than this one, which may be none. */
  SeededClient otherThan(@Nullable SeededClient client) {
    int place = client == null ? 0 : clients.indexOf(client) + 1;
    return clients.get(place % clients.size());
  }

  /**
   * The clients of whom nothing may be heard: all that the subject may not enter, and when the
   * question is about one of them, all others.
   */
  Collection<TellTales> foreign(Subject subject, @Nullable Target about) {
    return clients.stream()
        .filter(
            client -> !subject.enters(client.id()) || (about != null && about.client() != client))
        .map(SeededClient::tellTales)
        .toList();
  }
}
