package dev.fakeproton.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.fakeproton.FakeProton;
import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.UnfinishedScript;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.WorldClock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the packages, and which of them knows which library. */
class ArchitectureTest {

  private static final String ROOT = "dev.fakeproton";
  private static final String INTERNAL = ROOT + ".internal.";

  /** Public, but plain values: any package may speak of them. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          Kind.class,
          Progression.class,
          Transition.class,
          UnfinishedScript.class,
          WorkInFlight.class,
          WorldClock.class,
          Limits.class,
          IllegalMoveException.class);

  private static final DescribedPredicate<JavaClass> VALUE_TYPES =
      describe(
          "are the public value types",
          type -> VALUES.stream().anyMatch(value -> outermost(type).isEquivalentTo(value)));

  /** What each package of the product may use of the other ones. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("server", Set.of("http", "world", "store")),
          entry("http", Set.of("control", "world", "proton", "wire")),
          entry(
              "control",
              Set.of(
                  "world",
                  "given",
                  "proton",
                  "lifecycle",
                  "journal",
                  "fault",
                  "store",
                  "wire",
                  "model")),
          entry("given", Set.of("world", "proton", "store")),
          entry(
              "world", Set.of("proton", "lifecycle", "journal", "fault", "store", "wire", "model")),
          entry("journal", Set.of("store", "wire")),
          entry("fault", Set.of("store", "wire", "model")),
          entry("proton", Set.of("lifecycle", "store", "wire")),
          entry("client", Set.of("store", "wire")),
          entry("lifecycle", Set.of()),
          entry("store", Set.of()),
          entry("wire", Set.of()),
          entry("model", Set.of()));

  private static final Set<String> PACKAGES = ARROWS.keySet();

  /** The class whose file a class stands in; of an array, that of its components. */
  private static JavaClass outermost(JavaClass type) {
    JavaClass component = type.getBaseComponentType();
    return component.getEnclosingClass().map(ArchitectureTest::outermost).orElse(component);
  }

  private static String anyOf(String name) {
    return INTERNAL + name + "..";
  }

  @Nested
  class Packages {

    @ParameterizedTest
    @FieldSource("dev.fakeproton.architecture.ArchitectureTest#PACKAGES")
    void useOnlyWhatTheArchitectureDrawsAnArrowTo(String name) {
      String[] closed =
          PACKAGES.stream()
              .filter(other -> !other.equals(name) && !ARROWS.get(name).contains(other))
              .map(ArchitectureTest::anyOf)
              .toArray(String[]::new);

      noClasses()
          .that()
          .resideInAPackage(anyOf(name))
          .should()
          .dependOnClassesThat(resideInAnyPackage(closed))
          .check(Product.CLASSES);
    }

    @Test
    void areAllDrawn() {
      Set<String> real =
          Product.CLASSES.stream()
              .map(JavaClass::getPackageName)
              .filter(name -> name.startsWith(INTERNAL))
              .map(name -> name.substring(INTERNAL.length()).split("\\.", 2)[0])
              .collect(toSet());

      assertThat(real).isEqualTo(PACKAGES);
    }

    @Test
    void areFreeOfCycles() {
      slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(Product.CLASSES);
    }

    @Test
    void ofTheFamiliesAreFreeOfCycles() {
      slices().matching(INTERNAL + "proton.(*)..").should().beFreeOfCycles().check(Product.CLASSES);
    }

    @Test
    void belowTheFacadeNeverUseIt() {
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".internal..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..")
                  .and(not(resideInAPackage(ROOT + ".internal..")))
                  .and(not(VALUE_TYPES)))
          .check(Product.CLASSES);
    }

    /** AssertJ is optional, so nothing else may need it by way of them. */
    @Test
    void ofTheAssertionsAreUsedByNobody() {
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".assertions..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + ".assertions.."))
          .check(Product.CLASSES);
    }

    @Test
    void ofTheAssertionsUseOnlyTheFacadeAndWhatTellsOfCalls() {
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".assertions..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + ".internal..")
                  .and(not(resideInAnyPackage(anyOf("journal"), anyOf("wire")))))
          .check(Product.CLASSES);
    }

    @Test
    void ofTheServerAreUsedByNobody() {
      noClasses()
          .that()
          .resideOutsideOfPackage(anyOf("server"))
          .should()
          .dependOnClassesThat(resideInAPackage(anyOf("server")))
          .check(Product.CLASSES);
    }
  }

  @Nested
  class ValueTypes {

    @Test
    void useNothingButTheJdkAndOneAnother() {
      classes()
          .that(VALUE_TYPES)
          .should()
          .onlyDependOnClassesThat(
              VALUE_TYPES.or(resideInAnyPackage("java..", "org.jspecify.annotations")))
          .check(Product.CLASSES);
    }
  }

  @Nested
  class Libraries {

    static final Set<String> PURE = Set.of("lifecycle", "store");

    /** The facade, whose users plug a transport into a client of their own. */
    static final DescribedPredicate<JavaClass> HANDS_OUT_TRANSPORTS =
        describe("hand transports out", type -> outermost(type).isEquivalentTo(FakeProton.class));

    /** The families of packages that a library has, and where it may be used. */
    static Stream<Map.Entry<String, DescribedPredicate<JavaClass>>> homes() {
      return Stream.of(
          Map.entry("io.undertow..", resideInAPackage(anyOf("http"))),
          Map.entry("org.xnio..", resideInAPackage(anyOf("http"))),
          Map.entry("org.snakeyaml..", resideInAPackage(INTERNAL + "proton.spec..")),
          Map.entry(
              "software.amazon.awssdk.http..",
              resideInAPackage(anyOf("client")).or(HANDS_OUT_TRANSPORTS)),
          Map.entry(
              "com.fasterxml.jackson..",
              resideInAnyPackage(anyOf("wire"), anyOf("model"), anyOf("control"))),
          Map.entry("org.assertj..", resideInAPackage(ROOT + ".assertions..")));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void areKnownOnlyWhereTheyBelong(Map.Entry<String, DescribedPredicate<JavaClass>> home) {
      noClasses()
          .that(not(home.getValue()).and(not(CARRIES_JSON)))
          .should()
          .dependOnClassesThat(resideInAPackage(home.getKey()))
          .check(Product.CLASSES);
    }

    /** Hand parsed trees on, without looking into them. */
    static final DescribedPredicate<JavaClass> CARRIES_JSON =
        describe(
            "hand JSON trees on",
            type ->
                Set.of("FrontEnd", "RequestPath", "SetUp", "Operation", "Family")
                    .contains(outermost(type).getSimpleName()));

    @Test
    void ofJsonAreOnlyHandedOnByThoseWhoDoNotReadIt() {
      noClasses()
          .that(CARRIES_JSON)
          .should()
          .dependOnClassesThat(
              resideInAPackage("com.fasterxml.jackson..")
                  .and(
                      describe("are not ObjectNode", t -> !t.getSimpleName().equals("ObjectNode"))))
          .orShould()
          .dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.snakeyaml.."))
          .check(Product.CLASSES);
    }

    @ParameterizedTest
    @FieldSource("PURE")
    void areNotUsedByPureLogic(String name) {
      classes()
          .that()
          .resideInAPackage(anyOf(name))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify.annotations", anyOf(name)).or(VALUE_TYPES))
          .check(Product.CLASSES);
    }
  }
}
