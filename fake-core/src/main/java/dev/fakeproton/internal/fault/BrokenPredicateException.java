package dev.fakeproton.internal.fault;

/** The predicate that a test gave to a fault has thrown, so nobody knows whether it fits. */
public final class BrokenPredicateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  BrokenPredicateException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** What is wrong and what to do. */
  public String sentence() {
    return sentence;
  }
}
