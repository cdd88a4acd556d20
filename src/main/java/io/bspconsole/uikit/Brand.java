package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The console's mark and name. */
public class Brand extends Span {

  public Brand() {
    addClassName("bsp-brand");
    Image mark = new Image("icons/brand.svg", "");
    add(mark, new Span("BSP Console"));
  }
}
