package planted.code;

import com.vaadin.flow.component.charts.Chart;

class Charted {

  Chart chart() {
    return new Chart();
  }
}
