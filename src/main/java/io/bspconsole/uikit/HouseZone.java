package io.bspconsole.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives each new page the operator's zone, for browsers that do not tell theirs. */
@Component
class HouseZone implements VaadinServiceInitListener {

  private final ZoneId zone;

  HouseZone(@Value("${bsp.zone}") ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> ComponentUtil.setData(init.getUI(), ZoneId.class, zone));
  }
}
