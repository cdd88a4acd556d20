package io.bspconsole.meta.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An answer of which is told, once, whether it came whole: when its end was read or it was closed,
 * or when reading it failed.
 */
final class WatchedAnswer implements ClientHttpResponse {

  private final ClientHttpResponse answer;
  private final Runnable whole;
  private final Consumer<IOException> cutOff;
  private @Nullable InputStream body;
  private boolean told;

  /**
   * @param whole run when nothing is missing that anybody asked for
   * @param cutOff told why the answer came in part only
   */
  WatchedAnswer(ClientHttpResponse answer, Runnable whole, Consumer<IOException> cutOff) {
    this.answer = answer;
    this.whole = whole;
    this.cutOff = cutOff;
  }

  @Override
  public HttpStatusCode getStatusCode() throws IOException {
    return answer.getStatusCode();
  }

  @Override
  public String getStatusText() throws IOException {
    return answer.getStatusText();
  }

  @Override
  public HttpHeaders getHeaders() {
    return answer.getHeaders();
  }

  @Override
  public InputStream getBody() throws IOException {
    if (body == null) {
      try {
        body = new Body(answer.getBody());
      } catch (IOException e) {
        tell(e);
        throw e;
      }
    }
    return body;
  }

  @Override
  public void close() {
    tell(null);
    answer.close();
  }

  private void tell(@Nullable IOException failure) {
    if (told) {
      return;
    }
    told = true;
    if (failure == null) {
      whole.run();
    } else {
      cutOff.accept(failure);
    }
  }

  private final class Body extends FilterInputStream {

    Body(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return watched(in::read);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return watched(() -> in.read(bytes, from, length));
    }

    private int watched(Reading reading) throws IOException {
      try {
        int read = reading.read();
        if (read < 0) {
          tell(null);
        }
        return read;
      } catch (IOException e) {
        tell(e);
        throw e;
      }
    }
  }

  private interface Reading {
    int read() throws IOException;
  }
}
