package dev.fakeproton.property;

import dev.fakeproton.property.ConnectionSteps.Act.Verb;
import dev.fakeproton.property.EnvironmentSteps.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The first steps of most sequences: an estate in which the others have something to meet. */
final class Beginning {

  private final Random random;

  Beginning(Random random) {
    this.random = random;
  }

  List<Step> steps() {
    String me = Model.A;
    Version first = new Version(1, 0);
    String web = Generator.SERVICE_TEMPLATES.get(random.nextInt(2));
    boolean piped = web.equals("web");
    List<Step> steps = new ArrayList<>();
    steps.add(new PipelineSteps.Setting(me, true));
    steps.add(new TemplateSteps.Create(me, Family.ENVIRONMENT, "vpc", Optional.empty(), false));
    steps.add(
        new TemplateSteps.CreateVersion(
            me, Family.ENVIRONMENT, "vpc", Optional.empty(), "vpc", true, Optional.empty()));
    steps.add(new TemplateSteps.Create(me, Family.SERVICE, web, Optional.empty(), !piped));
    steps.add(
        new TemplateSteps.CreateVersion(
            me, Family.SERVICE, web, Optional.empty(), "vpc", true, Optional.empty()));
    steps.add(new Moves.Settle(me));
    steps.add(publish(me, Family.ENVIRONMENT, "vpc", first));
    steps.add(publish(me, Family.SERVICE, web, first));
    steps.addAll(environment());
    steps.add(new Moves.Settle(me));
    steps.add(
        new ServiceSteps.Create(
            me,
            "shop",
            web,
            1,
            Optional.empty(),
            new Doc(
                piped ? Optional.of(1) : Optional.empty(),
                IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> new Doc.Entry(Generator.INSTANCES.get(i), "prod", 1))
                    .toList()),
            piped,
            Optional.empty()));
    if (random.nextBoolean()) {
      steps.add(new Moves.Settle(me));
    }
    return steps;
  }

  private List<Step> environment() {
    Means means =
        List.of(Means.ROLE, Means.ROLE, Means.REPOSITORY, Means.CONNECTION).get(random.nextInt(4));
    Optional<Integer> connection = means == Means.CONNECTION ? Optional.of(0) : Optional.empty();
    Step create =
        new EnvironmentSteps.Create(
            Model.A,
            "prod",
            "vpc",
            1,
            Optional.empty(),
            means,
            connection,
            means == Means.ROLE,
            Optional.empty());
    return switch (means) {
      case ROLE -> List.of(create);
      case REPOSITORY -> List.of(new EnvironmentSteps.Link(Model.A), create);
      case CONNECTION ->
          List.of(
              new ConnectionSteps.Create(Model.B, "prod", Optional.empty()),
              new ConnectionSteps.Act(Model.A, Verb.ACCEPT, 0),
              create);
    };
  }

  static Step publish(String account, Family family, String template, Version version) {
    return new TemplateSteps.UpdateVersion(
        account, family, template, version, Optional.of("PUBLISHED"), Optional.empty());
  }
}
