package io.bspconsole.templates;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.files.VirusScan;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.meta.MetaUploads;
import io.bspconsole.meta.UploadOutcome;
import io.bspconsole.templates.internal.SampleType;
import io.bspconsole.templates.outbox.SampleLimits;
import io.bspconsole.templates.outbox.StoredSamples;
import io.bspconsole.templates.outbox.StoredSamples.SampleFile;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Samples of headers with media. Templates name them by the handle that Meta gave; we keep their
 * bytes, so that what is sent later names them by one that Meta still knows.
 */
@Service
@Needs(Permission.TEMPLATE_READ)
public class TemplateSamples {

  /** Bytes. Ours: Meta takes videos of 16 MB and documents of 100 MB, pictures of 5 MB. */
  public static final int LARGEST = 5 * 1024 * 1024;

  private static final int MOST_HANDLES = 100;

  private final MetaUploads uploads;
  private final StoredSamples samples;
  private final SampleLimits limits;
  private final VirusScan scan;
  private final Trail trail;
  private final TransactionOperations transactions;

  TemplateSamples(
      MetaUploads uploads,
      StoredSamples samples,
      SampleLimits limits,
      VirusScan scan,
      Trail trail,
      TransactionOperations transactions) {
    this.uploads = uploads;
    this.samples = samples;
    this.limits = limits;
    this.scan = scan;
    this.trail = trail;
    this.transactions = transactions;
  }

  /**
   * Uploads a sample to Meta. What it is is told by its bytes, whatever its name says.
   *
   * @param format of the header: IMAGE takes JPEG and PNG, VIDEO takes MP4, DOCUMENT takes PDF
   *     (Meta, Template components)
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public SampleOutcome upload(ClientId client, String format, byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      return new SampleOutcome.WrongSize();
    }
    Optional<SampleType> type = SampleType.of(content).filter(it -> it.fits(format));
    if (type.isEmpty()) {
      return new SampleOutcome.WrongType();
    }
    Optional<SampleOutcome> unfit = limits.against(client, type.get(), content);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    switch (scan.look(content)) {
      case CLEAN -> {}
      case INFECTED -> {
        return new SampleOutcome.Infected();
      }
      case UNKNOWN -> {
        return new SampleOutcome.NotLookedAt();
      }
    }
    SampleFile file = new SampleFile(type.get().fileName(), type.get().mediaType(), content);
    return switch (uploads.upload(file.name(), file.mediaType(), content)) {
      case UploadOutcome.NotTaken(String reason) -> new SampleOutcome.NotTaken(reason);
      case UploadOutcome.Later(String reason, _) -> new SampleOutcome.NotTaken(reason);
      case UploadOutcome.Uploaded(String handle) -> {
        transactions.executeWithoutResult(_ -> {
          samples.keep(client, handle, file);
          tell(client, format, content);
        });
        yield new SampleOutcome.Uploaded(handle);
      }
    };
  }

  /**
   * What is known of samples, by their handles; one that this client has not uploaded here is
   * missing.
   *
   * @param handles with which templates name them; of those beyond a hundred nothing is told
   */
  public Map<String, TemplateSample> find(ClientId client, Set<String> handles) {
    return samples.about(
        client, handles.stream().limit(MOST_HANDLES).collect(Collectors.toUnmodifiableSet()));
  }

  /** The file itself, as it was uploaded; empty for one that this client has not uploaded here. */
  public Optional<byte[]> content(ClientId client, String handle) {
    return samples.file(client, handle).map(SampleFile::content);
  }

  private void tell(ClientId client, String format, byte[] content) {
    trail.record(
        Act.of(Action.SAMPLE_UPLOADED, Subject.client(client, ""))
            .changed("format", null, format)
            .changed("content", null, HexFormat.of().formatHex(Sha256.of(content))));
  }
}
