package io.bspconsole.clients.ui;

import com.vaadin.flow.component.html.Span;

/** How far, as a row of blocks; the words beside it say the same. */
class ProgressBlocks extends Span {

  ProgressBlocks(int done, int all) {
    addClassName("clients-blocks");
    getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < all; i++) {
      Span block = new Span();
      block.setClassName("clients-block-done", i < done);
      block.setClassName("clients-block-now", i == done);
      add(block);
    }
  }
}
