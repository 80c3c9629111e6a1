package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.STATE;
import static dev.fakeproton.property.Checks.Phase.TARGET;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls about service pipelines, and the account setting they need (services.md 6). */
final class PipelineSteps {

  private PipelineSteps() {}

  private static Map<String, Object> reply(ModelPipeline pipeline) {
    return Map.of("pipeline", pipeline.view());
  }

  private static Optional<ModelPipeline> find(ModelAccount estate, String service) {
    return Optional.ofNullable(estate.services.get(service)).map(s -> s.pipeline);
  }

  private static boolean isClosed(ModelService service) {
    return service.status.endsWith("IN_PROGRESS") || service.status.startsWith("DELETE");
  }

  /** UpdateAccountSettings of the one role that pipelines need. */
  record Setting(String account, boolean present) implements Step.Call {

    @Override
    public String operation() {
      return "UpdateAccountSettings";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("pipelineServiceRoleArn", present ? ConnectionSteps.role(account, 3) : "");
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return Verdict.ok(
          () -> {
            estate.pipelineRole = present;
            return Map.of("accountSettings", present ? members(new Ids()) : Map.of());
          });
    }
  }

  /** UpdateServicePipeline. */
  record Update(String account, String service, Wish wish, int tests) implements Step.Call {

    private Doc doc() {
      return new Doc(Optional.of(tests), List.of());
    }

    @Override
    public String operation() {
      return "UpdateServicePipeline";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "serviceName", service,
          "deploymentType", wish.mode(),
          "templateMajorVersion", Version.part(wish.major()),
          "templateMinorVersion", Version.part(wish.minor()),
          "spec", doc().toString());
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelPipeline> found = find(estate, service);
      Checks checks = new Checks();
      wish.checkCombination(checks);
      checks.refuse(TARGET, NOT_FOUND, found.isEmpty());
      if (found.isEmpty()) {
        return checks.otherwise(Map::of);
      }
      ModelPipeline own = found.get();
      ModelService of = estate.services.get(service);
      Optional<ModelTemplate> template =
          Optional.of(estate.templates(Family.SERVICE).get(of.request.template()));
      wish.check(checks, template, own);
      return checks
          .refuse(STATE, CONFLICT, isClosed(of))
          .refuse(STATE, INVALID, !estate.pipelineRole)
          .otherwise(
              () -> {
                if (wish.deploys()) {
                  own.deploy(wish.usable(template, own).orElseThrow(), doc(), true);
                }
                return reply(own);
              });
    }
  }

  /** CancelServicePipelineDeployment. */
  record Cancel(String account, String service) implements Step.Call {

    @Override
    public String operation() {
      return "CancelServicePipelineDeployment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("serviceName", service);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelPipeline> found = find(estate, service);
      if (found.isEmpty()) {
        return Verdict.refused(NOT_FOUND);
      }
      ModelPipeline own = found.get();
      boolean running = own.status.equals("IN_PROGRESS") && own.ownUpdate;
      return new Checks()
          .refuse(STATE, CONFLICT, !running || isClosed(estate.services.get(service)))
          .otherwise(
              () -> {
                own.cancel();
                return reply(own);
              });
    }
  }
}
