package io.bspconsole.templates.ui;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.templates.TemplateSample;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.uikit.FileDownload;

/** A sample of a header as it was uploaded, of the type that its bytes told then. */
final class SampleDownload extends FileDownload {

  SampleDownload(TemplateSamples samples, ClientId client, TemplateSample sample) {
    super(
        sample.fileName(),
        sample.mediaType(),
        out -> out.write(samples.content(client, sample.handle()).orElseThrow(NotFound::new)));
  }
}
