package dev.fakeproton.internal.fault;

/** The predicate that a test gave to a fault has thrown, so nobody knows whether it fits. */
public final class BrokenPredicateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenPredicateException(String message, Throwable cause) {
    super(message, cause);
  }
}
