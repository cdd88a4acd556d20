package planted.code;

import org.springframework.stereotype.Component;

/** Stands for a face that was reviewed to be called by the console itself only. */
@Component
public class InnerFace {

  public void work() {}
}
