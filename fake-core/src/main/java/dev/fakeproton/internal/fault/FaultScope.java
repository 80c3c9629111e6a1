package dev.fakeproton.internal.fault;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.MemberPath;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * Which calls fit a fault: those of which everything given is true. Immutable.
 *
 * @param operation as in {@code X-Amz-Target}
 * @param where the texts that members of the request must have, by their paths, such as {@code
 *     source.s3.bucket}
 * @param account who calls
 * @param region where
 * @param predicate what a test has to say about the request
 */
public record FaultScope(
    Optional<String> operation,
    Map<String, String> where,
    Optional<String> account,
    Optional<String> region,
    Optional<Predicate<ProtonRequest>> predicate) {

  /** The calls of every operation. */
  public static final FaultScope ANY =
      new FaultScope(
          Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Keeps the members in an order that no text depends on by chance. */
  public FaultScope {
    where = Collections.unmodifiableMap(new TreeMap<>(where));
  }

  /** The same for one operation. */
  public FaultScope of(String newOperation) {
    return new FaultScope(Optional.of(newOperation), where, account, region, predicate);
  }

  /** The same, where members of the request also have these texts. */
  public FaultScope where(Map<String, String> members) {
    Map<String, String> all = new TreeMap<>(where);
    all.putAll(members);
    return new FaultScope(operation, all, account, region, predicate);
  }

  /** The same for one account. */
  public FaultScope account(String newAccount) {
    return new FaultScope(operation, where, Optional.of(newAccount), region, predicate);
  }

  /** The same for one region. */
  public FaultScope region(String newRegion) {
    return new FaultScope(operation, where, account, Optional.of(newRegion), predicate);
  }

  /** The same for requests of which this is true too. */
  public FaultScope matching(Predicate<ProtonRequest> more) {
    Predicate<ProtonRequest> both = predicate.map(given -> given.and(more)).orElse(more);
    return new FaultScope(operation, where, account, region, Optional.of(both));
  }

  /**
   * Whether a call fits; the predicate is asked last.
   *
   * @throws RuntimeException whatever the predicate throws
   */
  boolean fits(FaultCall call) {
    Owner caller = call.caller();
    return operation.filter(name -> !name.equals(call.operation())).isEmpty()
        && account.filter(id -> !id.equals(caller.account())).isEmpty()
        && region.filter(name -> !name.equals(caller.region())).isEmpty()
        && where.entrySet().stream()
            .allMatch(
                member ->
                    MemberPath.text(call.request(), member.getKey())
                        .filter(member.getValue()::equals)
                        .isPresent())
        && predicate.filter(test -> !test.test(call.request())).isEmpty();
  }

  /** Such as {@code GetService where name is shop, by 222222222222, in eu-west-1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(operation.orElse("any operation"));
    where.forEach(
        (path, value) -> text.append(" where ").append(path).append(" is ").append(value));
    predicate.ifPresent(unused -> text.append(" matching a predicate"));
    account.ifPresent(id -> text.append(", by ").append(id));
    region.ifPresent(name -> text.append(", in ").append(name));
    return text.toString();
  }
}
