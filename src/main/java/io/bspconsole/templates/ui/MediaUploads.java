package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;

/** Offers to upload a sample, where that can be done. */
@FunctionalInterface
interface MediaUploads {

  /**
   * What stands above the field of the handle.
   *
   * @param format of the header, such as IMAGE
   * @param onHandle told the handle that Meta gave
   */
  Optional<Component> field(String format, Consumer<String> onHandle);
}
