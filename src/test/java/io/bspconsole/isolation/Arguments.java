package io.bspconsole.isolation;

import static java.util.Map.entry;

import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.InvitationId;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.portfolio.Traces;
import io.bspconsole.clients.EvidenceId;
import io.bspconsole.clients.HitId;
import io.bspconsole.clients.LegalDetails;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.OfficialForm;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.PictureCut;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.StepForm;
import io.bspconsole.clients.StepId;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.Vertical;
import io.bspconsole.clients.portfolio.ClaimId;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.clients.portfolio.ScreeningList;
import io.bspconsole.clients.portfolio.StepDraft;
import io.bspconsole.isolation.Sample.State;
import io.bspconsole.isolation.WaysIn.Call;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.NewKey;
import io.bspconsole.mail.MailId;
import io.bspconsole.quality.portfolio.NeedFilter;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.NewRule;
import io.bspconsole.reviews.portfolio.QueueView;
import io.bspconsole.reviews.portfolio.ReportBy;
import io.bspconsole.sandbox.SandboxMood;
import io.bspconsole.support.Fixtures;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.check.OwnTerm;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.portfolio.KeptTerm;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Arguments with which a call works, when its caller may make it: real objects of the client that
 * it is about, found by the type of the parameter.
 */
final class Arguments {

  /** Types that name something within a client, so that there is a foreign and a missing one. */
  private static final Set<Class<?>> WITHIN =
      Set.of(
          TemplateId.class,
          VersionId.class,
          ReviewId.class,
          WabaId.class,
          PhoneNumberId.class,
          UUID.class);

  /** Types that name somebody who holds rights: most calls that name one change him. */
  private static final Set<Class<?>> HOLDERS =
      Set.of(PersonId.class, EmailAddress.class, InvitationId.class, KeyId.class);

  /** Ends what it names, and nothing could be done in that account any more; see ClientsTest. */
  private static final String ENDING = "clients.Wabas.disconnect";

  /** Take something of which there is none here; see ComparingTest and EventWorkTest. */
  private static final Set<String> TAKING =
      Set.of("templates.TemplateComparison.take", "webhooks.portfolio.EventWork.route");

  /** Would do it to all events there are, those of other tests too; see EventWorkTest. */
  private static final String SWEEPING = "webhooks.portfolio.EventWork.replayAll";

  private final IntSupplier profileRevision;
  private final Sample sample;
  private final Map<Class<?>, Object> byType;
  private final String word;

  /**
   * @param profileRevision of the profile of the client that the call is about
   */
  Arguments(Target target, Sample sample, IntSupplier profileRevision) {
    this.profileRevision = profileRevision;
    this.sample = sample;
    this.word = target.client() == null ? TellTales.newWord() : target.client().word();
    this.byType =
        Map.ofEntries(
            entry(ClientId.class, target.id()),
            entry(TemplateId.class, sample.template()),
            entry(VersionId.class, sample.version()),
            entry(ReviewId.class, sample.review()),
            entry(WabaId.class, sample.waba()),
            entry(PhoneNumberId.class, sample.number()),
            entry(
                OfficialForm.class,
                new OfficialForm("https://" + word + ".example", "ID", "", "", List.of(), "")),
            entry(UUID.class, sample.event()),
            entry(ContentHash.class, sample.content()),
            entry(MetaId.class, Fixtures.metaId()),
            entry(ClauseCode.class, Seeding.CLAUSE),
            entry(TemplateContent.class, content(word)),
            entry(ProfileForm.class, profile(word)),
            entry(Objection.class, Objection.of("Text " + word, Seeding.CLAUSE)),
            entry(Part.class, Part.BODY),
            entry(QueueView.class, QueueView.ALL),
            entry(ReportBy.class, ReportBy.REVIEWER),
            entry(DeskSettings.class, DeskSettings.initial(ZoneOffset.UTC)),
            entry(
                NewRule.class,
                new NewRule(target.id(), null, false, null, sample.holders().email())),
            entry(
                AssignmentRule.class,
                new AssignmentRule(
                    UUID.randomUUID(),
                    1,
                    null,
                    null,
                    false,
                    null,
                    sample.holders().person(),
                    "Reviewer " + word)),
            entry(
                CannedReason.class,
                new CannedReason(
                    UUID.randomUUID(), Seeding.CLAUSE, "Text " + word, "Teks " + word)),
            entry(
                KeptTerm.class,
                new KeptTerm(
                    UUID.randomUUID(),
                    new OwnTerm("threat", "id", "term " + word, false),
                    "Comment " + word,
                    "Maya",
                    Instant.now())),
            entry(Instant.class, Instant.now().plus(Duration.ofHours(1))),
            entry(EvidenceId.class, new EvidenceId(UUID.randomUUID())),
            entry(LegalDetails.class, new LegalDetails("PT Ganti", "", "Bogor", "ID")),
            entry(TradeNames.class, TradeNames.NONE),
            entry(NewClient.class, new NewClient("New", "PT New", "Jakarta")),
            entry(PictureId.class, new PictureId(UUID.randomUUID())),
            entry(PictureCut.class, PictureCut.MIDDLE),
            entry(StepId.class, MoreRows.STEP),
            entry(HitId.class, new HitId(UUID.randomUUID())),
            entry(ClaimId.class, new ClaimId(UUID.randomUUID())),
            entry(ListKind.class, ListKind.BRANDS),
            entry(
                ScreeningList.class,
                new ScreeningList(
                    UUID.randomUUID(), ListKind.BRANDS, "List", 1, "Somebody", Instant.EPOCH)),
            entry(
                StepForm.class,
                new StepForm(StepState.OPEN, Party.CLIENT, null, null, "Note " + word, 0)),
            entry(
                StepDraft.class,
                new StepDraft("Step", "", List.of(Seeding.CLAUSE), Party.META, 9, false)),
            entry(Advance.class, Advance.ACTIVATE),
            entry(Intervention.class, Intervention.WATCH),
            entry(
                StandingNote.class,
                new StandingNote(
                    StandingReason.QUALITY, List.of(Seeding.CLAUSE), "Comment " + word)),
            entry(TemplateFilter.class, TemplateFilter.ALL),
            entry(Hold.class, Hold.NONE),
            entry(ClientFilter.class, ClientFilter.all()),
            entry(ClientQuery.class, ClientQuery.ALL),
            entry(NewOwner.class, NewOwner.NOBODY),
            entry(NeedFilter.class, new NeedFilter(NeedFilter.Show.ALL, "")),
            entry(EventFilter.class, EventFilter.ALL),
            entry(List.class, List.of()), // of rules that were seen
            entry(Collection.class, List.of(sample.event())),
            entry(SandboxMood.class, SandboxMood.GOOD),
            entry(boolean.class, false),
            entry(byte[].class, ("%PDF-1.7 " + word).getBytes(StandardCharsets.UTF_8)),
            entry(Direction.class, Direction.AFTER),
            entry(TrailFilter.class, TrailFilter.ALL),
            entry(ChainId.class, ChainId.of(target.id())),
            entry(Traces.class, new Traces(UUID.randomUUID(), Set.of())),
            entry(PersonId.class, sample.holders().person()),
            entry(EmailAddress.class, sample.holders().email()),
            entry(InvitationId.class, sample.holders().invitation()),
            entry(KeyId.class, sample.holders().key()),
            entry(MailId.class, MailId.next()),
            entry(NewKey.class, new NewKey("Key " + word, Set.of(KeyRight.READ_CLIENTS), null)),
            entry(KeyFilter.class, KeyFilter.ALL),
            entry(Role.class, Role.AUTHOR),
            entry(Reach.class, Reach.ALL),
            entry(Locale.class, Locale.ENGLISH),
            entry(TableForm.class, TableForm.CSV),
            entry(OutputStream.class, new ByteArrayOutputStream()));
  }

  @Nullable Object[] of(Call call) {
    boolean aboutTemplate = namesSomething(call);
    return Arrays.stream(call.method().getParameters())
        .map(parameter -> {
          String type = parameter.getType().getSimpleName();
          if (leadsNowhere(call) && type.equals("WabaId")) {
            return WabaId.next();
          } else if (leadsNowhere(call) && type.equals("UUID")) {
            return Uuids.next();
          } else if (type.equals("EventFilter") && call.way().name().equals(SWEEPING)) {
            return EventFilter.ALL.account("nobody");
          }
          return of(parameter, aboutTemplate);
        })
        .toArray();
  }

  private @Nullable Object of(Parameter parameter, boolean aboutTemplate) {
    Class<?> type = parameter.getType();
    if (byType.containsKey(type)) {
      return byType.get(type);
    } else if (type == String.class && parameter.getName().equals("email")) {
      return Uuids.next() + "@invited.example";
    } else if (type == Set.class && parameter.getName().equals("roles")) {
      return Set.of(Role.MANAGER);
    } else if (type == Set.class && parameter.getName().equals("namesOrEmails")) {
      return Set.of(sample.holders().email().value());
    } else if (type == Set.class && parameter.getName().equals("handles")) {
      return Set.of("Text " + word);
    } else if (type == Set.class && parameter.getName().equals("clients")) {
      return Set.of(byType.get(ClientId.class));
    } else if (type == String.class && parameter.getName().equals("code")) {
      return "RETAIL";
    } else if (type == String.class && parameter.getName().equals("format")) {
      return "DOCUMENT";
    } else if (type == String.class && parameter.getName().equals("csv")) {
      return "name,legal_name,city\n%1$s,PT %1$s,Medan\n".formatted(Uuids.next());
    } else if (type == String.class) {
      return parameter.getName().equals("cursor") ? cursor() : "Text " + word;
    } else if (type == int.class && parameter.getName().equals("revision")) {
      return aboutTemplate ? sample.revision() : profileRevision.getAsInt();
    } else if (type == int.class) {
      return 50;
    } else if (type == long.class) {
      return 1L;
    } else if (parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    throw new AssertionError(
        "No argument is known for %s: add one to %s".formatted(parameter, Arguments.class));
  }

  /** A cursor that leads into the sample, whoever's it is. */
  private String cursor() {
    return "4102444800000000_" + sample.template();
  }

  /** Is it only tried with something that is not there: what it ends, or a mail? */
  static boolean leadsNowhere(Call call) {
    return call.way().name().equals(ENDING)
        || TAKING.contains(call.way().name())
        || List.of(call.method().getParameterTypes()).contains(MailId.class)
        || List.of(call.method().getParameterTypes()).contains(ClaimId.class)
        || List.of(call.method().getParameterTypes()).contains(HitId.class);
  }

  /** Does it name a person, an invitation or a key? */
  static boolean namesHolder(Call call) {
    return Arrays.stream(call.method().getParameterTypes()).anyMatch(HOLDERS::contains);
  }

  static boolean namesSomething(Call call) {
    return Arrays.stream(call.method().getParameterTypes()).anyMatch(WITHIN::contains);
  }

  /** Does it name something of the client that it is tried with, or that client's trail? */
  static boolean namesSomethingOf(Call call) {
    return namesSomething(call)
        || List.of(call.method().getParameterTypes()).contains(ChainId.class);
  }

  /** What there is to try within the client that a call is about. */
  static List<Sample> samples(Call call, @Nullable SeededClient of, SeededClient other) {
    List<Class<?>> types = List.of(call.method().getParameterTypes());
    boolean hint =
        Arrays.stream(call.method().getParameters())
            .anyMatch(parameter -> parameter.getName().equals("cursor"));
    if (!namesSomething(call) && !hint) {
      return List.of(of == null ? Sample.random() : of.sample(State.IN_REVIEW));
    }
    Set<State> states =
        types.contains(TemplateId.class)
            ? EnumSet.allOf(State.class)
            : types.contains(VersionId.class) || types.contains(ReviewId.class)
                ? EnumSet.complementOf(EnumSet.of(State.DRAFT))
                : EnumSet.of(State.IN_REVIEW);
    return Sample.of(of, other, states);
  }

  static ProfileForm profile(String word) {
    return new ProfileForm(
        "Name " + word,
        "Description " + word,
        "Address " + word,
        Vertical.GROCERY,
        word + "@client.example",
        "https://" + word + ".example",
        "031 5550 1234",
        "Support " + word);
  }

  /** A template that the check has nothing against. */
  static TemplateContent content(String word) {
    String id = Uuids.next().toString();
    return TemplateContent.parse(
        """
        {"name": "%s_%s", "language": "id", "category": "UTILITY", "components": [
          {"type": "BODY", "text": "Halo {{1}}, pesanan %s Anda (%s) sudah kami kirim hari ini.",
           "example": {"body_text": [["Sari"]]}}]}
        """
            .formatted(word, id.replace('-', '_'), word, id));
  }
}
