package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.PictureCut;
import io.bspconsole.clients.PictureLimits;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.PictureOutcome.Busy;
import io.bspconsole.clients.PictureOutcome.Cut;
import io.bspconsole.clients.PictureOutcome.Refused;
import io.bspconsole.clients.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SquarePictureTest {

  private static final PictureLimits LIMITS =
      new PictureLimits(DataSize.ofMegabytes(1), 1_000_000, 100, 300, 50);

  @ParameterizedTest
  @CsvSource({"png,0,RED", "png,100,BLUE", "jpeg,0,RED", "jpeg,100,BLUE"})
  void the_square_is_taken_from_where_one_says(String format, int place, String seen) {
    Cut cut = cut(Pictures.of(format, 400, 200), PictureCut.MIDDLE.at(place));

    assertThat(cut.side()).isEqualTo(200);
    assertThat(cut.movable()).isTrue();
    assertThat(Pictures.read(cut.jpeg()).getWidth()).isEqualTo(200);
    assertThat(Pictures.read(cut.jpeg()).getHeight()).isEqualTo(200);
    assertThat(at(cut, 100, 100)).isEqualTo(seen);
  }

  @Test
  void without_a_wish_it_is_the_middle() {
    Cut cut = cut(Pictures.of("png", 400, 200), PictureCut.MIDDLE);

    assertThat(at(cut, 20, 100)).isEqualTo("RED");
    assertThat(at(cut, 180, 100)).isEqualTo("BLUE");
  }

  @ParameterizedTest
  @CsvSource({"0,20,150,RED", "1,150,20,RED", "2,280,150,RED", "3,150,280,RED"})
  void it_is_turned_clockwise(int turns, int x, int y, String seen) {
    assertThat(at(cut(Pictures.of("png", 300, 300), new PictureCut(50, turns)), x, y))
        .isEqualTo(seen);
  }

  @Test
  void a_large_picture_becomes_smaller_and_a_small_one_no_larger() {
    assertThat(cut(Pictures.of("jpeg", 1200, 800), PictureCut.MIDDLE).side()).isEqualTo(300);
    assertThat(cut(Pictures.of("jpeg", 120, 120), PictureCut.MIDDLE))
        .satisfies(it -> assertThat(it.side()).isEqualTo(120))
        .satisfies(it -> assertThat(it.movable()).isFalse());
  }

  @Test
  void what_one_sees_through_becomes_white() {
    assertThat(Pictures.read(cut(Pictures.glass(200), PictureCut.MIDDLE).jpeg()).getRGB(100, 100))
        .isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void nothing_but_what_one_sees_is_kept() {
    byte[] with = marked("Exif\0\0 taken at 6.2S 106.8E".getBytes(StandardCharsets.US_ASCII));

    assertThat(text(with)).contains("106.8E");
    assertThat(text(cut(with, PictureCut.MIDDLE).jpeg())).doesNotContain("Exif", "106.8E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "GIF89a and so on", "<svg xmlns='x'/>", "RIFF....WEBP"})
  void what_it_is_is_told_by_its_bytes(String file) {
    assertThat(refused(file.getBytes(StandardCharsets.US_ASCII))).endsWith(".type");
  }

  @Test
  void nothing_and_too_many_bytes_are_refused() {
    assertThat(refused(new byte[0])).endsWith(".empty");
    assertThat(refused(Arrays.copyOf(Pictures.of("png", 200, 200), 1_048_577))).endsWith(".large");
  }

  @Test
  void a_bomb_is_refused_before_it_is_read() {
    assertThat(refused(Pictures.claimed(60_000, 60_000))).endsWith(".pixels");
    assertThat(refused(Pictures.claimed(Integer.MAX_VALUE, Integer.MAX_VALUE))).endsWith(".pixels");
  }

  @Test
  void a_small_picture_is_refused_with_its_size() {
    assertThat(new SquarePicture(LIMITS).cut(Pictures.of("png", 400, 99), PictureCut.MIDDLE))
        .isEqualTo(Refused.of("small", 400, 99, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void a_file_that_ends_too_early_is_refused(String format) {
    byte[] whole = Pictures.of(format, 200, 200);
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).endsWith(".broken");
    assertThat(refused(Arrays.copyOf(whole, 20))).endsWith(".broken");
    assertThat(refused(Pictures.claimed(200, 200))).endsWith(".broken");
  }

  @Test
  void one_that_is_made_to_keep_the_reader_busy_is_refused() {
    byte[] jpeg = Pictures.of("jpeg", 200, 200);
    byte[] busy = Arrays.copyOf(jpeg, jpeg.length + 400);
    for (int i = jpeg.length; i < busy.length; i += 2) {
      busy[i] = (byte) 0xFF;
      busy[i + 1] = (byte) 0xDA;
    }
    assertThat(refused(busy)).endsWith(".broken");
  }

  @ParameterizedTest
  @CsvSource({"1,20,150", "3,280,150", "6,150,20", "8,150,280", "2,20,150", "99,20,150"})
  void it_stands_as_the_camera_says_that_it_was_held(int orientation, int x, int y) {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      ByteBuffer exif = ByteBuffer.allocate(34).order(order);
      exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
          .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
          .putShort((short) 42)
          .putInt(8)
          .putShort((short) 1)
          .putShort((short) 0x0112)
          .putShort((short) 3)
          .putInt(1)
          .putShort((short) orientation);

      assertThat(at(cut(marked(exif.array()), PictureCut.MIDDLE), x, y)).isEqualTo("RED");
    }
  }

  @Test
  void what_a_camera_says_may_lead_nowhere() {
    byte[] nowhere = "Exif\0\0MM\0*\177\0\0\0".getBytes(StandardCharsets.US_ASCII);

    assertThat(at(cut(marked(nowhere), PictureCut.MIDDLE), 20, 150)).isEqualTo("RED");
    assertThat(JpegTurns.of(new byte[0])).isZero();
    assertThat(JpegTurns.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})).isZero();
  }

  @Test
  void one_that_does_not_get_its_turn_in_time_is_not_looked_at() {
    Semaphore turns = new Semaphore(0);
    SquarePicture squares = new SquarePicture(LIMITS, turns, Duration.ofMillis(20));
    byte[] file = Pictures.of("png", 200, 200);

    assertThat(squares.cut(file, PictureCut.MIDDLE)).isEqualTo(new Busy());
    assertThat(turns.availablePermits()).isZero();
    turns.release();
    assertThat(squares.cut(file, PictureCut.MIDDLE)).isInstanceOf(Cut.class);
    assertThat(squares.cut(Pictures.claimed(200, 200), PictureCut.MIDDLE))
        .isInstanceOf(Refused.class);
    assertThat(turns.availablePermits()).isOne();
  }

  /** A JPEG into which somebody wrote something. */
  private static byte[] marked(byte[] words) {
    byte[] jpeg = Pictures.of("jpeg", 300, 300);
    return ByteBuffer.allocate(jpeg.length + words.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) 0xE1)
        .putShort((short) (words.length + 2))
        .put(words)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static Cut cut(byte[] file, PictureCut cut) {
    PictureOutcome outcome = new SquarePicture(LIMITS).cut(file, cut);
    assertThat(outcome).isInstanceOf(Cut.class);
    return (Cut) outcome;
  }

  private static String refused(byte[] file) {
    PictureOutcome outcome = new SquarePicture(LIMITS).cut(file, PictureCut.MIDDLE);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).messageKey();
  }

  private static String at(Cut cut, int x, int y) {
    BufferedImage picture = Pictures.read(cut.jpeg());
    Color color = new Color(picture.getRGB(x, y));
    return color.getRed() > 200 ? "RED" : color.getBlue() > 200 ? "BLUE" : color.toString();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
