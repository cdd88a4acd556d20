package io.bspconsole.webhooks.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Meta's client certificate (mTLS), which the proxy that ends TLS checks and tells of in headers.
 * Off while no header is named. It comes on top of the signature and never in its place: the proxy
 * has to write these headers itself, whatever the caller sent.
 *
 * @param header in which the proxy tells whether the certificate is good, as {@code
 *     ssl-client-verify}
 * @param verified what stands there for a good one
 * @param subjectHeader in which it tells whose it is, as {@code ssl-client-subject-dn}; blank where
 *     that is not looked at
 * @param subject what has to stand there
 */
@ConfigurationProperties("bsp.webhooks.client-certificate")
record CertificateSettings(
    @DefaultValue("") String header,
    @DefaultValue("SUCCESS") String verified,
    @DefaultValue("") String subjectHeader,
    @DefaultValue("") String subject) {

  /** Nothing is asked for. */
  static final CertificateSettings OFF = new CertificateSettings("", "", "", "");

  CertificateSettings {
    if (header.isBlank() && !subjectHeader.isBlank()) {
      throw new IllegalArgumentException(
          "META_CERTIFICATE_SUBJECT_HEADER without META_CERTIFICATE_HEADER: whose a certificate is"
              + " means nothing while nobody has checked it");
    }
    if (!header.isBlank() && verified.isBlank() || !subjectHeader.isBlank() && subject.isBlank()) {
      throw new IllegalArgumentException(
          "META_CERTIFICATE_VERIFIED and META_CERTIFICATE_SUBJECT say what has to stand in their"
              + " headers; neither may be blank where its header is named");
    }
  }

  /** Does the call come with the certificate that is asked for? */
  boolean isShown(HttpServletRequest request) {
    return says(request, header, verified) && says(request, subjectHeader, subject);
  }

  /** A header that came twice is nobody's word. */
  private static boolean says(HttpServletRequest request, String header, String value) {
    if (header.isBlank()) {
      return true;
    }
    var values = request.getHeaders(header);
    @Nullable String first = values.hasMoreElements() ? values.nextElement() : null;
    return value.equals(first) && !values.hasMoreElements();
  }
}
