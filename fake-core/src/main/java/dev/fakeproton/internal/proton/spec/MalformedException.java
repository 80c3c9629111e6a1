package dev.fakeproton.internal.proton.spec;

/**
 * A document that is not what it should be. The message names the place and what was expected
 * there, and never quotes the document: what stands in specs and manifests is sensitive.
 */
public final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, such as {@code expected a map under schema, found a list}. */
  public MalformedException(String problem) {
    super(problem, null, false, false);
  }

  /** What is wrong. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
