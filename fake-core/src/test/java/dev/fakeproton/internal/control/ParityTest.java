package dev.fakeproton.internal.control;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeAccount;
import dev.fakeproton.FakeProton;
import dev.fakeproton.FakeRepository;
import dev.fakeproton.Fault;
import dev.fakeproton.FaultTarget;
import dev.fakeproton.Faults;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.WorldClock;
import dev.fakeproton.testing.Evidence;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a Java test can do to a world, a test in another language can do over HTTP. */
@Evidence("OURS: the control API is the fake's own")
class ParityTest {

  private static final Set<Class<?>> CONTROLS =
      Set.of(
          FakeProton.class,
          FakeAccount.class,
          ResourceHandle.class,
          WorldClock.class,
          FakeRepository.class,
          Faults.class,
          FaultTarget.class,
          Fault.class);

  private static final String HANDLE = "none: gives a handle; endpoints take an arn";
  private static final String CLIENT = "none: gives a client of Java";
  private static final String LISTENER =
      "none: calls code of Java; GET resources tells the history of a resource";
  private static final String OWNER = "none: who a caller is says the scope of its signature";
  private static final String LIFE = "none: the life of a fake belongs to the JVM that started it";
  private static final String JAVA = "none: is there for Java alone";

  /** The endpoint that does what a method does; or why there is none. */
  private static final Map<String, String> ENDPOINTS =
      Map.ofEntries(
          entry("FakeProton.start", LIFE),
          entry("FakeProton.builder", LIFE),
          entry("FakeProton.close", LIFE),
          entry("FakeProton.aftermath", LIFE),
          entry("FakeProton.endpoint", "GET health"),
          entry("FakeProton.toString", JAVA),
          entry("AccountClients.client", CLIENT),
          entry("AccountClients.asyncClient", CLIENT),
          entry("AccountClients.waiter", CLIENT),
          entry("AccountClients.asyncWaiter", CLIENT),
          entry("FakeProton.account", OWNER),
          entry("FakeProton.in", OWNER),
          entry("FakeProton.report", "none: says in lines for people what calls and work say"),
          entry("FakeProton.progress", "PUT progression"),
          entry("FakeProton.inFlight", "GET work"),
          entry("FakeProton.step", "POST work/step"),
          entry("FakeProton.settle", "POST work/settle"),
          entry("FakeProton.resource", HANDLE),
          entry("FakeProton.templateBundle", "PUT template-bundle"),
          entry("FakeProton.requireTemplateBundles", "POST require-template-bundles"),
          entry("FakeProton.clock", "GET clock"),
          entry("FakeProton.limits", "PUT limits"),
          entry("FakeProton.cleanUpFailedCreates", "PUT clean-up-failed-creates"),
          entry("FakeProton.reset", "POST reset"),
          entry("FakeProton.resetTo", "PUT snapshot"),
          entry("FakeProton.snapshot", "GET snapshot"),
          entry("FakeProton.restore", LIFE),
          entry("FakeProton.calls", "GET calls"),
          entry("FaultTarget.throttle", "POST faults"),
          entry("FaultTarget.internalError", "POST faults"),
          entry("FaultTarget.error", "POST faults"),
          entry("FaultTarget.status", "POST faults"),
          entry("FaultTarget.delay", "POST faults"),
          entry("FaultTarget.reset", "POST faults"),
          entry("FaultTarget.loseReply", "POST faults"),
          entry("FaultTarget.garble", "POST faults"),
          entry("FaultTarget.truncate", "POST faults"),
          entry("FaultQualifiers.times", "POST faults"),
          entry("FaultQualifiers.afterCalls", "POST faults"),
          entry("FaultQualifiers.onCall", "POST faults"),
          entry("FaultQualifiers.withProbability", "POST faults"),
          entry("FaultQualifiers.account", "POST faults"),
          entry("FaultQualifiers.region", "POST faults"),
          entry("FaultQualifiers.afterTheChange", "POST faults"),
          entry("Faults.on", "POST faults"),
          entry("Faults.onAny", "POST faults"),
          entry("FaultQualifiers.matching", "none: calls code of Java; POST faults takes where"),
          entry("FaultTarget.toString", JAVA),
          entry("Faults.all", "GET faults"),
          entry("Faults.unused", "GET faults"),
          entry("Faults.clear", "DELETE faults"),
          entry("Faults.toString", JAVA),
          entry("Fault.struck", "GET faults"),
          entry("Fault.remove", "DELETE faults"),
          entry("Fault.toString", JAVA),
          entry("FakeProton.faults", "GET faults"),
          entry("FakeProton.inProcessHttpClient", CLIENT),
          entry("FakeProton.inProcessAsyncHttpClient", CLIENT),
          entry("FakeProton.unfinishedScripts", "GET progression"),
          entry("FakeProton.onTransition", LISTENER),
          entry(
              "AccountHandles.given", "none: calls operations, which a client of any language can"),
          entry("AccountHandles.environment", HANDLE),
          entry("AccountHandles.service", HANDLE),
          entry("AccountHandles.serviceInstance", HANDLE),
          entry("AccountHandles.pipeline", HANDLE),
          entry("AccountHandles.component", HANDLE),
          entry("AccountHandles.environmentTemplateVersion", HANDLE),
          entry("AccountHandles.serviceTemplateVersion", HANDLE),
          entry("AccountHandles.templateSync", HANDLE),
          entry("AccountHandles.serviceInstanceSync", HANDLE),
          entry("AccountHandles.repositorySync", HANDLE),
          entry("AccountHandles.repository", HANDLE),
          entry("FakeAccount.in", OWNER),
          entry("FakeAccount.calls", "GET calls"),
          entry("FakeAccount.toString", JAVA),
          entry("ResourceHandle.status", "GET resources"),
          entry("ResourceHandle.statusMessage", "GET resources"),
          entry("ResourceHandle.history", "GET resources"),
          entry("ResourceHandle.report", "none: says in lines for people what GET resources says"),
          entry("ResourceHandle.step", "POST work/step"),
          entry("ResourceHandle.succeed", "POST work/succeed"),
          entry("ResourceHandle.fail", "POST work/fail"),
          entry("ResourceHandle.closePullRequest", "POST work/close-pull-request"),
          entry("ResourceHandle.progress", "PUT progression"),
          entry("ResourceHandle.toString", JAVA),
          entry("WorldClock.following", LIFE),
          entry("WorldClock.instant", "GET clock"),
          entry("WorldClock.frozenAt", "GET clock"),
          entry("WorldClock.ahead", "GET clock"),
          entry("WorldClock.advance", "POST clock/advance"),
          entry("WorldClock.freezeAt", "POST clock/freeze"),
          entry("WorldClock.follow", "POST clock/follow"),
          entry("WorldClock.getZone", JAVA),
          entry("WorldClock.withZone", JAVA),
          entry("WorldClock.toString", JAVA),
          entry("FakeRepository.push", "POST sync/push"),
          entry("FakeRepository.toString", JAVA));

  /** What is only needed where there is no Java: to find one's way. */
  private static final Set<String> ONLY_OVER_HTTP =
      Set.of("GET ", "GET openapi.json", "GET limits");

  @Test
  void everyControlOfTheJavaApiHasItsEndpointOrAReason() {
    Set<String> controls =
        CONTROLS.stream()
            .flatMap(ParityTest::publicMethods)
            .map(ParityTest::name)
            .collect(toCollection(TreeSet::new));

    assertThat(controls).isEqualTo(new TreeSet<>(ENDPOINTS.keySet()));
  }

  @Test
  void everyEndpointIsThereForAControl() {
    Set<String> served =
        Endpoints.all().stream()
            .map(endpoint -> endpoint.method() + " " + endpoint.path())
            .collect(toCollection(TreeSet::new));
    Set<String> promised =
        Stream.concat(
                ENDPOINTS.values().stream().filter(text -> !text.startsWith("none: ")),
                ONLY_OVER_HTTP.stream())
            .collect(toCollection(TreeSet::new));

    assertThat(promised).isEqualTo(served);
  }

  private static Stream<Method> publicMethods(Class<?> type) {
    return Stream.<Class<?>>iterate(type, Class::getSuperclass)
        .takeWhile(each -> each.getName().startsWith("dev.fakeproton"))
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  /** What users meet on a fake is named so, whichever class it is written in. */
  private static String name(Method method) {
    String type = method.getDeclaringClass().getSimpleName();
    return (type.equals("WorldControls") ? "FakeProton" : type) + "." + method.getName();
  }
}
