package planted.danger;

import com.vaadin.flow.component.Html;

class HandMade {

  Html page(String name) {
    return new Html("<p>" + name + "</p>");
  }
}
