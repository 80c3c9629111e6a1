package dev.fakeproton.internal.fault;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.store.Owner;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a fault is: which calls fit it, how often it strikes, with what, and when.
 *
 * <p>All of it is data, but for a test's predicate. Immutable.
 *
 * @param scope which calls fit
 * @param frequency which of those it strikes
 * @param action what it does to them
 * @param afterChange whether the operation runs first, and what it did stays done
 */
public record FaultRule(
    FaultScope scope, Frequency frequency, FaultAction action, boolean afterChange) {

  /**
   * Checks the rule against Proton's model.
   *
   * @throws IllegalArgumentException if there is no such operation, member, error or account
   */
  public FaultRule {
    ServiceModel model = ServiceModel.proton();
    scope.operation().ifPresent(name -> checkOperation(model, name));
    checkError(model, action);
    for (String path : scope.where().keySet()) {
      checkPath(model, scope.operation(), path);
    }
    scope.account().ifPresent(Owner::requireAccount);
  }

  /** A rule of all calls that fit a scope, each time. */
  public static FaultRule always(FaultScope scope, FaultAction action) {
    return new FaultRule(scope, Frequency.ALWAYS, action, false);
  }

  /** The same with another scope. */
  public FaultRule scope(UnaryOperator<FaultScope> change) {
    return new FaultRule(change.apply(scope), frequency, action, afterChange);
  }

  /** The same with another frequency. */
  public FaultRule frequency(UnaryOperator<Frequency> change) {
    return new FaultRule(scope, change.apply(frequency), action, afterChange);
  }

  /** The same with another action. */
  public FaultRule doing(FaultAction newAction) {
    return new FaultRule(scope, frequency, newAction, afterChange);
  }

  /** The same once the operation has run. */
  public FaultRule afterTheChange() {
    return new FaultRule(scope, frequency, action, true);
  }

  private static void checkOperation(ServiceModel model, String name) {
    if (!model.operationNames().contains(name)) {
      throw new IllegalArgumentException(
          "Proton has no operation '%s' that a fault could strike; onAny() strikes all of them"
              .formatted(name));
    }
  }

  /** Whether the operation declares it does not matter: a service may answer what it never said. */
  private static void checkError(ServiceModel model, FaultAction action) {
    action
        .refusal()
        .map(FaultAction.Refuse::name)
        .filter(error -> !model.errorNames().contains(error))
        .ifPresent(
            error -> {
              throw new IllegalArgumentException(
                  "Proton has no error '%s'. Its model has: %s"
                      .formatted(error, String.join(", ", new TreeSet<>(model.errorNames()))));
            });
  }

  private static void checkPath(ServiceModel model, Optional<String> operation, String path) {
    boolean known =
        operation
            .map(name -> model.hasInput(name, path))
            .orElseGet(
                () -> model.operationNames().stream().anyMatch(name -> model.hasInput(name, path)));
    if (!known) {
      throw new IllegalArgumentException(
          "%s '%s'; a path is such as name or tags.0.key"
              .formatted(
                  operation
                      .map("A request of %s has no member"::formatted)
                      .orElse("No request has a member"),
                  path));
    }
  }

  /**
   * Whether a call fits.
   *
   * @throws BrokenPredicateException if the test's predicate throws
   */
  boolean fits(FaultCall call) {
    try {
      return scope.fits(call);
    } catch (RuntimeException | Error broken) {
      throw new BrokenPredicateException(
          "The predicate of the fault %s threw on a request for %s: %s"
              .formatted(this, call.operation(), broken),
          broken);
    }
  }

  /** What it does, such as {@code throttle()}. */
  String act() {
    if (!afterChange) {
      return action.toString();
    }
    return action == FaultAction.Broken.RESET ? "loseReply()" : action + " after the change";
  }

  /** Such as {@code throttle() on GetService, at most 2 times}. */
  @Override
  public String toString() {
    return act() + " on " + scope + frequency;
  }
}
