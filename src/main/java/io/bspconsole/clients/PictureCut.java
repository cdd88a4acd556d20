package io.bspconsole.clients;

/**
 * Which part of a picture becomes the square.
 *
 * @param place along its longer side: 0 for its left or top end, 100 for the other
 * @param turns clockwise, by 90 degrees each, before it is cut
 */
public record PictureCut(int place, int turns) {

  /** The middle, as it stands. */
  public static final PictureCut MIDDLE = new PictureCut(50, 0);

  public PictureCut {
    place = Math.clamp(place, 0, 100);
    turns = Math.floorMod(turns, 4);
  }

  public PictureCut at(int otherPlace) {
    return new PictureCut(otherPlace, turns);
  }

  /** The same, turned once more. */
  public PictureCut turned() {
    return new PictureCut(place, turns + 1);
  }
}
