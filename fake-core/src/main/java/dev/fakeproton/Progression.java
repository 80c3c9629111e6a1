package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says when work that Proton does by itself – registrations, deployments, deletions, syncs – comes
 * to its end, and how it ends.
 *
 * <p>Nothing moves on a timer: moves that are due are made at the start of the next request or of
 * the next call on a handle, so a test never races with its fake.
 *
 * <p>A progression may be a script of several outcomes, made by {@link #then(Progression)}. Of a
 * script {@link #mode()}, {@link #polls()}, {@link #delay()} and {@link #failure()} tell the first
 * outcome. Immutable.
 */
public final class Progression {

  /** What makes a move due. */
  public enum Mode {
    /** The reply of the call that starts the work shows it in progress; the next read its end. */
    IMMEDIATELY,
    /** Due once the resource has been polled a number of times. */
    AFTER_POLLS,
    /** Due once the world's clock has moved on. */
    AFTER,
    /** Never due: the test makes every move. */
    MANUALLY
  }

  private static final Progression IMMEDIATELY = single(Mode.IMMEDIATELY, 0, Duration.ZERO);
  private static final Progression MANUALLY = single(Mode.MANUALLY, 0, Duration.ZERO);

  private static final Pattern FORM =
      Pattern.compile(
          "immediate(ly)?|manual(ly)?|polls:(?<polls>[0-9]{1,9})|after:(?<seconds>[0-9]{1,9}(\\.[0-9]{1,3})?)");

  private final Mode mode;
  private final int polls;
  private final Duration delay;
  private final Optional<String> failure;

  /** What comes after the first outcome; each of them is a single one. */
  private final List<Progression> next;

  private Progression(
      Mode mode, int polls, Duration delay, Optional<String> failure, List<Progression> next) {
    this.mode = mode;
    this.polls = polls;
    this.delay = delay;
    this.failure = failure;
    this.next = next;
  }

  private static Progression single(Mode mode, int polls, Duration delay) {
    return new Progression(mode, polls, delay, Optional.empty(), List.of());
  }

  /** Work ends before the next request is answered. This is the default of a world. */
  public static Progression immediately() {
    return IMMEDIATELY;
  }

  /**
   * Work ends after {@code polls} reads have seen it in progress; the read after them sees the end.
   *
   * <p>Counted are the reads that Proton's waiters make – Get of the resource –, GetDeployment of
   * its running deployment, and the Get of the status of a sync; lists and handles do not count.
   *
   * @throws IllegalArgumentException if {@code polls} is negative
   */
  public static Progression afterPolls(int polls) {
    if (polls < 0) {
      throw new IllegalArgumentException("afterPolls(" + polls + "): must not be negative");
    }
    return single(Mode.AFTER_POLLS, polls, Duration.ZERO);
  }

  /**
   * Work ends once the world's clock has moved on by {@code delay} since the work began.
   *
   * @throws IllegalArgumentException if {@code delay} is negative
   */
  public static Progression after(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("after(" + delay + "): must not be negative");
    }
    return single(Mode.AFTER, 0, delay);
  }

  /** Work stays under way until the test moves it through a handle. */
  public static Progression manually() {
    return MANUALLY;
  }

  /**
   * Reads the form that command lines, annotations and the control API use: {@code immediate},
   * {@code manual}, {@code polls:N} or {@code after:SECONDS}; also {@code immediately} and {@code
   * manually}, as the methods are called.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static Progression parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not immediate, manual, polls:N or after:SECONDS".formatted(text));
    }
    if (form.group("polls") != null) {
      return afterPolls(Integer.parseInt(form.group("polls")));
    }
    if (form.group("seconds") != null) {
      BigDecimal millis = new BigDecimal(form.group("seconds")).movePointRight(3);
      return after(Duration.ofMillis(millis.longValueExact()));
    }
    return text.startsWith("manual") ? MANUALLY : IMMEDIATELY;
  }

  /**
   * The same timing, but the work ends as a failure; of a script, its last outcome does.
   *
   * @param why the status message that the failed resource will show
   */
  public Progression failing(String why) {
    requireNonNull(why, "why");
    if (next.isEmpty()) {
      return new Progression(mode, polls, delay, Optional.of(why), next);
    }
    List<Progression> changed = new ArrayList<>(next);
    int last = changed.size() - 1;
    changed.set(last, changed.get(last).failing(why));
    return followedBy(changed);
  }

  /**
   * A script: what {@code outcome} says holds after the outcomes so far.
   *
   * <p>Each piece of work takes one outcome when it begins, and keeps it until it ends: the first
   * work the first outcome, the next work the next one; the last outcome holds for all that follow.
   * Work that goes on to another phase – a sync that begins, a deployment that is being cancelled –
   * is the same piece of work. Work that is under way when the script is set takes its outcomes
   * first, the oldest work first. A script that is set for a service is shared by its instances and
   * its pipeline, one that is set for a kind by all work of this kind.
   */
  public Progression then(Progression outcome) {
    return followedBy(Stream.concat(next.stream(), outcome.outcomes().stream()).toList());
  }

  private Progression followedBy(List<Progression> outcomes) {
    return new Progression(mode, polls, delay, failure, List.copyOf(outcomes));
  }

  /** The outcomes in turn, none of which is a script: this one itself, unless it is a script. */
  public List<Progression> outcomes() {
    return next.isEmpty()
        ? List.of(this)
        : Stream.concat(Stream.of(followedBy(List.of())), next.stream()).toList();
  }

  /** What makes a move due. */
  public Mode mode() {
    return mode;
  }

  /** How many polls see the work in progress; 0 unless {@link Mode#AFTER_POLLS}. */
  public int polls() {
    return polls;
  }

  /** How long the work takes on the world's clock; zero unless {@link Mode#AFTER}. */
  public Duration delay() {
    return delay;
  }

  /** Why the work fails; empty when it succeeds. */
  public Optional<String> failure() {
    return failure;
  }

  /** Whether the other is a progression of the same outcomes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Progression that
        && mode == that.mode
        && polls == that.polls
        && delay.equals(that.delay)
        && failure.equals(that.failure)
        && next.equals(that.next);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, polls, delay, failure, next);
  }

  /** The calls that make this progression, such as {@code afterPolls(2).failing("why")}. */
  @Override
  public String toString() {
    String timing =
        switch (mode) {
          case IMMEDIATELY -> "immediately()";
          case AFTER_POLLS -> "afterPolls(" + polls + ")";
          case AFTER -> "after(" + delay + ")";
          case MANUALLY -> "manually()";
        };
    StringBuilder calls = new StringBuilder(timing);
    failure.ifPresent(why -> calls.append(".failing(\"").append(why).append("\")"));
    next.forEach(outcome -> calls.append(".then(").append(outcome).append(")"));
    return calls.toString();
  }
}
