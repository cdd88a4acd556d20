package io.bspconsole.clients.internal;

import io.bspconsole.clients.PictureCut;
import io.bspconsole.clients.PictureLimits;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.PictureOutcome.Busy;
import io.bspconsole.clients.PictureOutcome.Cut;
import io.bspconsole.clients.PictureOutcome.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Cuts the square out of a picture and writes it anew, as a JPEG that holds nothing else. How large
 * a picture is is read before the picture, and one that is too large is not read; of large ones
 * only as many dots are kept as the square needs.
 */
public final class SquarePicture {

  private static final float QUALITY = 0.9f;

  /** Dots in memory at once; of larger pictures every second is read, or every third. */
  private static final double MOST_DOTS = 4_000_000;

  /** Pictures at once: readers need memory of their own, too. */
  private static final Semaphore AT_ONCE = new Semaphore(2, true);

  /** How long one waits for its turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PictureLimits limits;
  private final Semaphore atOnce;
  private final Duration patience;

  public SquarePicture(PictureLimits limits) {
    this(limits, AT_ONCE, PATIENCE);
  }

  SquarePicture(PictureLimits limits, Semaphore atOnce, Duration patience) {
    this.limits = limits;
    this.atOnce = atOnce;
    this.patience = patience;
  }

  /**
   * Takes up to five seconds longer than its work where others are at it. To be called outside of
   * any transaction.
   *
   * @return {@link Cut}, {@link Refused} or {@link Busy}; whatever the bytes are, it ends with one
   *     of them
   */
  public PictureOutcome cut(byte[] file, PictureCut cut) {
    if (file.length == 0) {
      return Refused.of("empty");
    }
    if (file.length > limits.largest().toBytes()) {
      return Refused.of("large", limits.largest().toMegabytes());
    }
    Optional<PictureType> type = PictureType.of(file);
    if (type.isEmpty()) {
      return Refused.of("type");
    }
    if (!isMyTurn()) {
      return new Busy();
    }
    try {
      return read(type.get(), file, cut);
    } finally {
      atOnce.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PictureOutcome read(PictureType type, byte[] file, PictureCut cut) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.format()).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return read(reader, type, file, cut);
    } catch (IOException | RuntimeException _) { // readers throw either for what is broken
      return Refused.of("broken");
    } finally {
      reader.dispose();
    }
  }

  private PictureOutcome read(ImageReader reader, PictureType type, byte[] file, PictureCut cut)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int shorter = Math.min(width, height);
    if ((long) width * height > limits.pixels()) {
      return Refused.of("pixels", width, height, limits.pixels() / 1_000_000);
    }
    if (shorter < limits.smallest()) {
      return Refused.of("small", width, height, limits.smallest());
    }
    if (type.isOverdone(file)) {
      return Refused.of("broken");
    }
    Warnings warnings = new Warnings();
    reader.addIIOReadWarningListener(warnings);
    ImageReadParam whole = reader.getDefaultReadParam();
    int step =
        Math.max(
            Math.max(1, shorter / (2 * limits.side())),
            (int) Math.ceil(Math.sqrt((double) width * height / MOST_DOTS)));
    whole.setSourceSubsampling(step, step, 0, 0);
    BufferedImage picture = reader.read(0, whole);
    if (warnings.isCutOff()) {
      return Refused.of("broken");
    }
    int side = Math.min(shorter, limits.side());
    int turns = cut.turns() + (type == PictureType.JPEG ? JpegTurns.of(file) : 0);
    PictureCut shown = new PictureCut(cut.place(), turns);
    return new Cut(jpeg(square(picture, shown, side)), side, width != height);
  }

  /** Turned, cut and made as large as it is to be; what one could see through becomes white. */
  private static BufferedImage square(BufferedImage picture, PictureCut cut, int side) {
    boolean upright = cut.turns() % 2 == 0;
    int width = upright ? picture.getWidth() : picture.getHeight();
    int height = upright ? picture.getHeight() : picture.getWidth();
    double scale = (double) side / Math.min(width, height);
    double place = cut.place() / 100.0;
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = square.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, side, side);
      pen.translate(-place * (width * scale - side), -place * (height * scale - side));
      pen.scale(scale, scale);
      pen.translate(width / 2.0, height / 2.0);
      pen.rotate(cut.turns() * Math.PI / 2);
      pen.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
      pen.drawImage(picture, 0, 0, null);
    } finally {
      pen.dispose();
    }
    return square;
  }

  private static byte[] jpeg(BufferedImage square) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(square, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
