package planted.code.ui;

import planted.code.InnerFace;

/** Planted: a page that goes where nobody asks for a permission. */
class ForwardPage {

  void open(InnerFace face) {
    face.work();
  }
}
