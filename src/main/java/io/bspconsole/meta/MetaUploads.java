package io.bspconsole.meta;

/** Files at Meta (Graph API, Resumable Upload). */
public interface MetaUploads {

  /**
   * Uploads a file in one piece: {@code POST /{app}/uploads}, then the bytes to the session that
   * was given. Meta keeps no more of it than its handle says, so it may be called again.
   *
   * @param type media type, such as {@code image/png}
   */
  UploadOutcome upload(String fileName, String type, byte[] content);
}
