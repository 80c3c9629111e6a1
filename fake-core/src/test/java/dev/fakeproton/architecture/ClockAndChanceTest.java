package dev.fakeproton.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same calls give the same answers: time comes from the world's clock, and nothing is left to
 * chance but what a seed decides.
 */
class ClockAndChanceTest {

  /** Where a world begins: there the clock is chosen that it follows. */
  private static final Set<String> CHOOSE_A_CLOCK =
      Set.of("dev.fakeproton.FakeProton$Builder", "dev.fakeproton.internal.server.Main");

  private static final DescribedPredicate<JavaAccess<?>> ASKS_FOR_TIME =
      describe(
          "asks the system for the time",
          access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return switch (owner) {
              case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
              case "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar" -> true;
              case "java.time.Clock", "java.time.InstantSource" ->
                  name.startsWith("system") || Set.of("tickMillis", "tickSeconds").contains(name);
              default ->
                  owner.startsWith("java.time.") && name.equals("now") && !givesAClock(access);
            };
          });

  private static final DescribedPredicate<JavaAccess<?>> CHOOSES_A_CLOCK =
      describe(
          "chooses the clock of a world",
          access ->
              CHOOSE_A_CLOCK.contains(access.getOriginOwner().getName())
                  && access.getTargetOwner().isEquivalentTo(Clock.class)
                  && access.getName().equals("systemUTC"));

  private static final DescribedPredicate<JavaAccess<?>> LEAVES_SOMETHING_TO_CHANCE =
      describe(
          "leaves something to chance",
          access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return switch (owner) {
              case "java.util.UUID" -> name.equals("randomUUID");
              case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
              case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
              case "java.util.Random", "java.util.SplittableRandom" ->
                  name.equals("<init>") && parametersOf(access).isEmpty();
              case "java.util.Collections" ->
                  name.equals("shuffle") && parametersOf(access).size() == 1;
              default -> false;
            };
          });

  private static final ArchRule RULE =
      noClasses()
          .should()
          .accessTargetWhere(ASKS_FOR_TIME.and(not(CHOOSES_A_CLOCK)))
          .orShould()
          .accessTargetWhere(LEAVES_SOMETHING_TO_CHANCE);

  private static boolean givesAClock(JavaAccess<?> access) {
    return parametersOf(access).contains("java.time.Clock");
  }

  private static List<String> parametersOf(JavaAccess<?> access) {
    return access.getTarget() instanceof HasParameterTypes target
        ? target.getRawParameterTypes().stream().map(HasName::getName).toList()
        : List.of();
  }

  @Test
  void noClassAsksTheSystemForTimeOrChance() {
    RULE.check(Product.CLASSES);
  }

  /** A rule that finds nothing may be a rule that can find nothing. */
  @Nested
  class TheRule {

    private List<String> violations() {
      return RULE.evaluate(new ClassFileImporter().importClasses(Offender.class))
          .getFailureReport()
          .getDetails();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Instant.now()",
          "LocalDate.now(java.time.ZoneId)",
          "ZonedDateTime.now(java.time.ZoneId)",
          "System.currentTimeMillis()",
          "System.nanoTime()",
          "Clock.systemUTC()",
          "InstantSource.system()",
          "Date.<init>()",
          "Calendar.getInstance()",
          "UUID.randomUUID()",
          "Math.random()",
          "Random.<init>()",
          "SecureRandom.<init>()",
          "ThreadLocalRandom.current()",
        })
    void finds(String access) {
      assertThat(violations()).anyMatch(violation -> violation.contains("." + access + ">"));
    }

    @Test
    void letsSeedsAndOtherClocksPass() {
      assertThat(violations())
          .noneMatch(violation -> violation.contains("Random.<init>(long)"))
          .noneMatch(violation -> violation.contains("Instant.now(java.time.Clock)"));
    }
  }

  /** Does all that the product must not do, and some things that it may. */
  @SuppressWarnings({"unused", "JavaUtilDate"})
  private static final class Offender {
    private final Supplier<Instant> reference = Instant::now;
    private final Object[] time = {
      LocalDate.now(ZoneOffset.UTC),
      ZonedDateTime.now(ZoneOffset.UTC),
      System.currentTimeMillis(),
      System.nanoTime(),
      Clock.systemUTC(),
      InstantSource.system(),
      new Date(),
      Calendar.getInstance(),
    };
    private final Object[] chance = {
      UUID.randomUUID(),
      Math.random(),
      new Random(),
      new SecureRandom(),
      ThreadLocalRandom.current(),
    };
    private final Object[] harmless = {
      new Random(1), Instant.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
    };
  }
}
