package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says when work that Proton does by itself – registrations, deployments, deletions, syncs – comes
 * to its end, and how it ends.
 *
 * <p>Nothing moves on a timer: moves that are due are made at the start of the next request or of
 * the next call on a handle, so a test never races with its fake. Immutable.
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

  private static final Progression IMMEDIATELY =
      new Progression(Mode.IMMEDIATELY, 0, Duration.ZERO, Optional.empty());
  private static final Progression MANUALLY =
      new Progression(Mode.MANUALLY, 0, Duration.ZERO, Optional.empty());

  private static final Pattern FORM =
      Pattern.compile(
          "immediate|manual|polls:(?<polls>[0-9]{1,9})|after:(?<seconds>[0-9]{1,9}(\\.[0-9]{1,3})?)");

  private final Mode mode;
  private final int polls;
  private final Duration delay;
  private final Optional<String> failure;

  private Progression(Mode mode, int polls, Duration delay, Optional<String> failure) {
    this.mode = mode;
    this.polls = polls;
    this.delay = delay;
    this.failure = failure;
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
    return new Progression(Mode.AFTER_POLLS, polls, Duration.ZERO, Optional.empty());
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
    return new Progression(Mode.AFTER, 0, delay, Optional.empty());
  }

  /** Work stays under way until the test moves it through a handle. */
  public static Progression manually() {
    return MANUALLY;
  }

  /**
   * Reads the form that command lines, annotations and the control API use: {@code immediate},
   * {@code manual}, {@code polls:N} or {@code after:SECONDS}.
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
    return text.equals("manual") ? MANUALLY : IMMEDIATELY;
  }

  /**
   * The same timing, but the work ends as a failure.
   *
   * @param why the status message that the failed resource will show
   */
  public Progression failing(String why) {
    return new Progression(mode, polls, delay, Optional.of(requireNonNull(why, "why")));
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
    return timing + failure.map(why -> ".failing(\"" + why + "\")").orElse("");
  }
}
