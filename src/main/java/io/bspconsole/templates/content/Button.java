package io.bspconsole.templates.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One button.
 *
 * @param kind Meta's type in upper case: QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, OTP …; empty
 *     when it is missing
 * @param text the label; null where Meta writes it
 * @param url of a URL button, with at most one variable at its end
 * @param phoneNumber of a PHONE_NUMBER button, as it was written
 * @param examples for the variable of the URL, or the code to be copied
 * @param members all that was given, such as {@code otp_type} and {@code flow_id}
 */
public record Button(
    String pointer,
    String kind,
    @Nullable String text,
    @Nullable String url,
    @Nullable String phoneNumber,
    List<Example> examples,
    Members members) {

  public boolean isQuickReply() {
    return kind.equals("QUICK_REPLY");
  }
}
