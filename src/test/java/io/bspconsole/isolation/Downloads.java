package io.bspconsole.isolation;

import static java.util.Map.entry;

import io.bspconsole.archive.ClientArchive;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.clients.EvidenceFile;
import io.bspconsole.clients.EvidenceId;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.clients.portfolio.ClientExport;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.portfolio.ReportBy;
import io.bspconsole.reviews.portfolio.ReviewReport;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateSample;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.Templates;
import io.bspconsole.uikit.FileDownload;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;

/**
 * Every way to make a file that people get. What there is comes from the classes themselves; here
 * stands what each is made with, and which service has the last word about it.
 */
final class Downloads {

  /** What only the page has that offers it: no service is asked, and nobody else gets it. */
  static final Map<String, String> OF_THE_PAGE =
      Map.of(
          "clients.ui.ProfilePictureDownload(byte[])", "a picture that is just being cut",
          "templates.ui.TemplatesDownload.one(TemplateContent)",
              "the template that the page shows");

  private final BeanFactory application;

  Downloads(BeanFactory application) {
    this.application = application;
  }

  /**
   * What one is made for.
   *
   * @param thing within the client, where {@link Door#things} has any
   */
  record Wish(Target target, TableForm form, Object thing) {}

  /** With what it is made. */
  @FunctionalInterface
  interface With {
    Object[] arguments(Wish wish) throws Exception;
  }

  /**
   * A way to make one.
   *
   * @param service that its content comes from, as the matrix calls it
   * @param client whether it is about one client
   * @param things the table and column that name single things of a client; empty for none
   */
  record Door(String service, boolean client, String things, With with) {}

  Map<String, List<Door>> doors() {
    return Map.ofEntries(
        entry(
            "archive.ui.ArchiveDownload(ClientArchive, ClientId)",
            List.of(
                one(
                    "archive.ClientArchive.export",
                    wish -> new Object[] {bean(ClientArchive.class), wish.target().id()}))),
        entry(
            "audit.ui.TrailDownload(String, Source)",
            List.of(
                one(
                    "audit.ClientTrail.export",
                    wish -> trail(out -> bean(ClientTrail.class).export(wish.target().id(), out))),
                all(
                    "audit.portfolio.AllTrails.exportOfProvider",
                    _ -> trail(bean(AllTrails.class)::exportOfProvider)))),
        entry(
            "clients.ui.ClientsDownload(ClientExport, TableForm, Supplier)",
            List.of(
                all(
                    "clients.portfolio.ClientExport.write",
                    wish ->
                        new Object[] {
                          bean(ClientExport.class),
                          wish.form(),
                          (Supplier<ClientQuery>) () -> ClientQuery.ALL
                        }))),
        entry(
            "clients.ui.EvidenceDownload(ScreeningEvidence, ClientId, EvidenceFile)",
            List.of(
                thing(
                    "clients.ScreeningEvidence.content",
                    "screening_evidence.id",
                    wish ->
                        new Object[] {
                          bean(ScreeningEvidence.class),
                          wish.target().id(),
                          new EvidenceFile(
                              new EvidenceId(Uuids.of((byte[]) wish.thing())),
                              null,
                              "application/pdf",
                              5,
                              "Somebody",
                              Instant.EPOCH)
                        }))),
        entry(
            "clients.ui.ProfilePictureDownload(ProfilePictures, ClientId, PictureId)",
            List.of(
                thing(
                    "clients.ProfilePictures.content",
                    "profile_picture.id",
                    wish ->
                        new Object[] {
                          bean(ProfilePictures.class),
                          wish.target().id(),
                          new PictureId(Uuids.of((byte[]) wish.thing()))
                        }))),
        entry(
            "reviews.ui.ReportDownload(ReviewReport, ReportBy, int, TableForm)",
            List.of(
                all(
                    "reviews.portfolio.ReviewReport.export",
                    wish ->
                        new Object[] {
                          bean(ReviewReport.class), ReportBy.CLIENT, 28, wish.form()
                        }))),
        entry(
            "templates.ui.SampleDownload(TemplateSamples, ClientId, TemplateSample)",
            List.of(
                thing(
                    "templates.TemplateSamples.content",
                    "template_sample.handle",
                    wish ->
                        new Object[] {
                          bean(TemplateSamples.class),
                          wish.target().id(),
                          new TemplateSample(
                              wish.thing() instanceof byte[]
                                  ? "no handle"
                                  : wish.thing().toString().replace("HANDLE", "Text"),
                              "sample.png",
                              "image/png",
                              5,
                              Instant.EPOCH)
                        }))),
        entry(
            "templates.ui.TemplatesDownload.pack(Supplier)",
            List.of(one("templates.Templates.texts", wish -> new Object[] {texts(wish)}))),
        entry(
            "templates.ui.TemplatesDownload.table(Supplier, TableForm)",
            List.of(
                one(
                    "templates.Templates.texts",
                    wish -> new Object[] {texts(wish), wish.form()}))));
  }

  private Supplier<List<TemplateText>> texts(Wish wish) {
    return () -> bean(Templates.class).texts(wish.target().id(), TemplateFilter.ALL);
  }

  private <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  private static Door one(String service, With with) {
    return new Door(service, true, "", with);
  }

  private static Door all(String service, With with) {
    return new Door(service, false, "", with);
  }

  private static Door thing(String service, String things, With with) {
    return new Door(service, true, things, with);
  }

  /** What writes a trail. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws Exception;
  }

  /** The page's own source cannot be named from here, so one like it stands in. */
  private static Object[] trail(Writing writing) throws ClassNotFoundException {
    Class<?> source = Class.forName("io.bspconsole.audit.ui.TrailPanel$Source");
    return new Object[] {
      "trail.txt",
      Proxy.newProxyInstance(
          source.getClassLoader(),
          new Class<?>[] {source},
          (_, _, arguments) -> {
            writing.to((OutputStream) arguments[0]);
            return null;
          })
    };
  }

  /** All ways to make one, by the words that {@link #doors} knows them by. */
  static Map<String, Executable> makers(Collection<Class<?>> types) {
    Map<String, Executable> all = new TreeMap<>();
    for (Class<?> type : types) {
      Stream.concat(
              Arrays.stream(type.getDeclaredConstructors()),
              Arrays.stream(type.getDeclaredMethods())
                  .filter(method -> Modifier.isStatic(method.getModifiers()))
                  .filter(method -> FileDownload.class.isAssignableFrom(method.getReturnType())))
          .filter(maker -> !maker.isSynthetic() && !Modifier.isPrivate(maker.getModifiers()))
          .forEach(maker -> all.put(words(type, maker), maker));
    }
    return all;
  }

  private static String words(Class<?> type, Executable maker) {
    String name = type.getName().replaceFirst("^io\\.bspconsole\\.", "");
    return Arrays.stream(maker.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                maker instanceof Method ? name + "." + maker.getName() + "(" : name + "(",
                ")"));
  }

  static FileDownload make(Executable maker, Object... arguments)
      throws ReflectiveOperationException {
    maker.setAccessible(true);
    try {
      return (FileDownload)
          (maker instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) maker).invoke(null, arguments));
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
