package io.bspconsole.clients.ui;

import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.uikit.FileDownload;

/** A picture of a profile: one that is kept, or one that is just being cut. */
final class ProfilePictureDownload extends FileDownload {

  private static final String NAME = "picture.jpg";
  private static final String TYPE = "image/jpeg";

  /** One that is kept. */
  ProfilePictureDownload(ProfilePictures pictures, ClientId client, PictureId picture) {
    super(
        NAME, TYPE, out -> out.write(pictures.content(client, picture).orElseThrow(NotFound::new)));
  }

  /** One that only the page has yet. */
  ProfilePictureDownload(byte[] jpeg) {
    super(NAME, TYPE, out -> out.write(jpeg));
  }
}
