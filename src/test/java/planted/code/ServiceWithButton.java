package planted.code;

import com.vaadin.flow.component.button.Button;

class ServiceWithButton {

  Button button() {
    return new Button();
  }
}
