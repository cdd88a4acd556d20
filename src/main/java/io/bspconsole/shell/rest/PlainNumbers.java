package io.bspconsole.shell.rest;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Numbers in a query are digits; Spring would take 0x10 and the digits of other scripts too. */
@RestControllerAdvice
class PlainNumbers {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  @InitBinder
  void bind(WebDataBinder binder) {
    binder.registerCustomEditor(int.class, new Editor());
  }

  private static final class Editor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      if (!NUMBER.matcher(text).matches()) {
        throw new IllegalArgumentException("Not a number");
      }
      setValue(Integer.valueOf(text));
    }
  }
}
