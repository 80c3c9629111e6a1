package dev.fakeproton.property;

import dev.fakeproton.property.ConnectionSteps.Act.Verb;
import dev.fakeproton.property.EnvironmentSteps.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes random sequences over so few names that steps often meet. */
final class Generator {

  private static final List<String> ENVIRONMENT_TEMPLATES = List.of("vpc", "net");
  static final List<String> SERVICE_TEMPLATES = List.of("web", "job");
  private static final List<String> ENVIRONMENTS = List.of("prod", "dev", "qa");
  private static final List<String> SERVICES = List.of("shop", "mail", "news");
  static final List<String> INSTANCES = List.of("a", "b", "c", "d");
  private static final List<String> COMPONENTS = List.of("disk", "queue", "topic");
  private static final List<String> MODES =
      List.of("CURRENT_VERSION", "MINOR_VERSION", "MAJOR_VERSION", "NONE");

  private final Random random;
  private final int length;

  Generator(long seed, int length) {
    this.random = new Random(seed);
    this.length = length;
  }

  Sequence sequence() {
    List<Step> steps = new ArrayList<>();
    if (!oneIn(5)) {
      steps.addAll(new Beginning(random).steps());
    }
    while (steps.size() < length) {
      boolean repeats = oneIn(9) && !steps.isEmpty();
      steps.add(repeats ? steps.get(Math.max(0, steps.size() - 1 - random.nextInt(6))) : step());
    }
    return new Sequence(oneIn(4), List.copyOf(steps));
  }

  private Step step() {
    String me = oneIn(14) ? Model.B : Model.A;
    int dice = random.nextInt(100);
    if (dice < 14) {
      return template(me);
    } else if (dice < 26) {
      return environment(me);
    } else if (dice < 37) {
      return service(me);
    } else if (dice < 48) {
      return part(me);
    } else if (dice < 58) {
      return component(me);
    } else if (dice < 65) {
      return connection();
    } else if (dice < 71) {
      return other(me);
    } else if (dice < 90) {
      return move(me);
    }
    return dice < 99 ? new Moves.Settle(me) : new Moves.Wait(9);
  }

  private Step move(String me) {
    Push push = one(List.of(Push.STEP, Push.SUCCEED, Push.SUCCEED, Push.FAIL, Push.CLOSE));
    return oneIn(6)
        ? new Moves.Move(me, moving(), push)
        : new Moves.MoveAny(me, random.nextInt(9), push);
  }

  private Step template(String me) {
    Family family = one(List.of(Family.values()));
    String name = template(family);
    Version version = version();
    return switch (random.nextInt(8)) {
      case 0 -> new TemplateSteps.Create(me, family, name, word(), oneIn(3));
      case 1 -> new TemplateSteps.Update(me, family, name, word());
      case 2 -> new TemplateSteps.Delete(me, family, name);
      case 3, 4 ->
          new TemplateSteps.CreateVersion(
              me,
              family,
              name,
              maybe(this::major),
              family == Family.SERVICE ? few(ENVIRONMENT_TEMPLATES) : "vpc",
              family == Family.ENVIRONMENT || !oneIn(4),
              token());
      case 5 ->
          new TemplateSteps.UpdateVersion(
              me,
              family,
              name,
              version,
              maybe(() -> one(List.of("DRAFT", "REGISTRATION_FAILED", "PUBLISHED", "PUBLISHED"))),
              word());
      case 6 -> Beginning.publish(me, family, name, version);
      default -> new TemplateSteps.DeleteVersion(me, family, name, version);
    };
  }

  private Step environment(String me) {
    String name = few(ENVIRONMENTS);
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        Means means = one(List.of(Means.values()));
        yield new EnvironmentSteps.Create(
            me,
            name,
            few(ENVIRONMENT_TEMPLATES),
            major(),
            maybe(this::minor),
            means,
            means == Means.CONNECTION ? Optional.of(random.nextInt(3)) : Optional.empty(),
            means == Means.ROLE && !oneIn(4),
            word());
      }
      case 2, 3 ->
          new EnvironmentSteps.Update(
              me,
              name,
              wish(),
              maybe(this::minor),
              oneIn(6) ? Optional.of(random.nextInt(3)) : Optional.empty(),
              word());
      case 4 -> new EnvironmentSteps.Delete(me, name);
      default -> new EnvironmentSteps.Cancel(me, name);
    };
  }

  private Step service(String me) {
    String name = few(SERVICES);
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        boolean piped = oneIn(2);
        yield new ServiceSteps.Create(
            me,
            name,
            few(SERVICE_TEMPLATES),
            major(),
            maybe(this::minor),
            doc(piped && !oneIn(5)),
            piped,
            word());
      }
      case 2, 3, 4 ->
          new ServiceSteps.Update(
              me, name, oneIn(5) ? Optional.empty() : Optional.of(doc(oneIn(2))), word());
      default -> new ServiceSteps.Delete(me, name);
    };
  }

  private Step part(String me) {
    String service = few(SERVICES);
    String name = few(INSTANCES);
    Wish wish = wish();
    return switch (random.nextInt(8)) {
      case 0, 1 -> {
        Optional<Integer> major = oneIn(2) ? Optional.of(major()) : Optional.empty();
        yield new InstanceSteps.Create(
            me,
            service,
            name,
            doc(false),
            major,
            oneIn(3) ? Optional.of(minor()) : Optional.empty(),
            token());
      }
      case 2, 3 ->
          new InstanceSteps.Update(
              me,
              service,
              name,
              wish,
              oneIn(2) ? Optional.of(oneIn(5) ? doc(false) : docOf(name)) : Optional.empty(),
              wish.deploys() ? token() : Optional.empty());
      case 4 -> new InstanceSteps.Cancel(me, service, name);
      case 5, 6 -> new PipelineSteps.Update(me, service, wish, 1 + random.nextInt(2));
      default -> new PipelineSteps.Cancel(me, service);
    };
  }

  private Step component(String me) {
    String name = few(COMPONENTS);
    return switch (random.nextInt(7)) {
      case 0, 1, 2 ->
          new ComponentSteps.Create(
              me,
              name,
              maybe(() -> few(ENVIRONMENTS)),
              maybe(this::place),
              oneIn(3),
              word(),
              token());
      case 3, 4 ->
          new ComponentSteps.Update(
              me,
              name,
              !oneIn(3),
              maybe(() -> oneIn(2) ? ComponentSteps.Place.NOWHERE : place()),
              word(),
              token());
      case 5 -> new ComponentSteps.Delete(me, name);
      default -> new ComponentSteps.Cancel(me, name);
    };
  }

  private ComponentSteps.Place place() {
    return new ComponentSteps.Place(few(SERVICES), few(INSTANCES));
  }

  private Step connection() {
    String me = oneIn(3) ? Model.A : Model.B;
    if (oneIn(3)) {
      return new ConnectionSteps.Create(me, few(ENVIRONMENTS), token());
    }
    return new ConnectionSteps.Act(
        oneIn(2) ? Model.A : Model.B,
        one(List.of(Verb.ACCEPT, Verb.ACCEPT, Verb.REJECT, Verb.UPDATE, Verb.DELETE)),
        random.nextInt(3));
  }

  private Step other(String me) {
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          new TagSteps.Tag(
              me, taggable(), one(List.of("team", "stage")), one(List.of("red", "blue")));
      case 2 -> new TagSteps.Untag(me, taggable(), one(List.of("team", "stage")));
      case 3 -> oneIn(2) ? new EnvironmentSteps.Unlink(me) : new EnvironmentSteps.Link(me);
      case 4 -> new PipelineSteps.Setting(me, !oneIn(3));
      case 5 -> new DeploymentSteps.Delete(me, 1 + random.nextInt(9));
      default ->
          new DeploymentSteps.Notify(
              me,
              oneIn(5) ? Model.B : Model.A,
              reporting(),
              maybe(() -> one(List.of("SUCCEEDED", "FAILED", "IN_PROGRESS"))),
              oneIn(2) ? Optional.of(1 + random.nextInt(9)) : Optional.empty());
    };
  }

  private Ref moving() {
    return switch (random.nextInt(10)) {
      case 0 ->
          new Ref(Ref.Type.ENVIRONMENT_VERSION, few(ENVIRONMENT_TEMPLATES), version().toString());
      case 1 -> new Ref(Ref.Type.SERVICE_VERSION, few(SERVICE_TEMPLATES), version().toString());
      case 2, 3 -> new Ref(Ref.Type.PIPELINE, few(SERVICES), "");
      case 4 -> new Ref(Ref.Type.COMPONENT, few(COMPONENTS), "");
      default -> reporting();
    };
  }

  private Ref reporting() {
    return switch (random.nextInt(5)) {
      case 0 -> new Ref(Ref.Type.ENVIRONMENT, few(ENVIRONMENTS), "");
      case 1 -> new Ref(Ref.Type.COMPONENT, few(COMPONENTS), "");
      default -> new Ref(Ref.Type.INSTANCE, few(SERVICES), few(INSTANCES));
    };
  }

  private Ref taggable() {
    return switch (random.nextInt(5)) {
      case 0 -> new Ref(Ref.Type.ENVIRONMENT_TEMPLATE, few(ENVIRONMENT_TEMPLATES), "");
      case 1 -> new Ref(Ref.Type.SERVICE_TEMPLATE, few(SERVICE_TEMPLATES), "");
      case 2 -> new Ref(Ref.Type.SERVICE, few(SERVICES), "");
      default -> moving();
    };
  }

  private Doc doc(boolean piped) {
    int number = random.nextInt(8);
    List<String> names = number < 4 ? INSTANCES.subList(0, number) : some();
    return new Doc(
        piped ? Optional.of(oneIn(6) ? 2 : 1) : Optional.empty(),
        names.stream()
            .map(n -> new Doc.Entry(n, oneIn(9) ? few(ENVIRONMENTS) : "prod", oneIn(9) ? 2 : 1))
            .toList());
  }

  private Doc docOf(String name) {
    return new Doc(Optional.empty(), List.of(new Doc.Entry(name, "prod", 1 + random.nextInt(2))));
  }

  private List<String> some() {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> few(INSTANCES)).toList();
  }

  private Wish wish() {
    String mode = one(MODES);
    boolean named = mode.startsWith("M") ? !oneIn(3) : oneIn(9);
    return new Wish(
        mode,
        named && !oneIn(3) ? Optional.of(major()) : Optional.empty(),
        named && oneIn(2) ? Optional.of(minor()) : Optional.empty());
  }

  private String template(Family family) {
    return few(family == Family.ENVIRONMENT ? ENVIRONMENT_TEMPLATES : SERVICE_TEMPLATES);
  }

  private Version version() {
    return new Version(major(), minor());
  }

  private int major() {
    return oneIn(4) ? 2 : 1;
  }

  private int minor() {
    return random.nextInt(3);
  }

  private Optional<String> word() {
    return oneIn(2) ? Optional.of(one(List.of("", "one", "two"))) : Optional.empty();
  }

  private Optional<String> token() {
    return oneIn(2) ? Optional.of(one(List.of("t1", "t2", "t3"))) : Optional.empty();
  }

  private <T> Optional<T> maybe(Supplier<T> thing) {
    return oneIn(2) ? Optional.of(thing.get()) : Optional.empty();
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** The first most often, so that steps meet. */
  private <T> T few(List<T> all) {
    int index = 0;
    while (index < all.size() - 1 && oneIn(4)) {
      index++;
    }
    return all.get(index);
  }
}
