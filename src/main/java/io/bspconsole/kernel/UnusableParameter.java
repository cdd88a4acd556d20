package io.bspconsole.kernel;

/** A parameter of a request has a value that means nothing; REST answers 400 and names it. */
public class UnusableParameter extends RuntimeException {

  private final String parameter;

  public UnusableParameter(String parameter) {
    super("The parameter " + parameter + " has a value that cannot be used.");
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
