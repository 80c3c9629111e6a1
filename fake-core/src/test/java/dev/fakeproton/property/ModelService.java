package dev.fakeproton.property;

import static dev.fakeproton.property.Matching.Open.ANYTHING;
import static dev.fakeproton.property.Matching.Open.SOME_TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A service and what it goes through (services.md 3 and 4). */
final class ModelService {

  private enum Phase {
    NONE,
    CREATING,
    CREATING_PIPELINE,
    CLEANING_UP,
    ADDING,
    TAKING_BACK,
    DROPPING,
    RETRYING,
    REDEPLOYING,
    DELETING
  }

  private record Before(String status, Object message) {}

  final ModelAccount account;
  final ServiceSteps.Create request;
  final Version given;
  final Matching.Time createdAt;
  final Map<String, ModelInstance> instances = new LinkedHashMap<>();
  final Map<String, String> tags = new TreeMap<>();
  ModelPipeline pipeline;
  Optional<String> description;
  Matching.Time modifiedAt;
  boolean modified;
  String status;
  Doc doc;
  private Phase phase = Phase.NONE;
  private final Set<Target> pending = new LinkedHashSet<>();
  private boolean stepFailed;
  private boolean anyFailed;
  private boolean ownWork;
  private Doc docBefore;
  private List<ModelInstance> added = List.of();
  private Map<ModelInstance, Before> dropped = Map.of();
  private List<ModelInstance> leftOver = List.of();
  private Before pipelineBefore;

  ModelService(ModelAccount account, ServiceSteps.Create request, Version given) {
    this.account = account;
    this.request = request;
    this.given = given;
    this.description = request.description();
    this.doc = request.doc();
    this.createdAt = account.model.time();
  }

  String name() {
    return request.name();
  }

  List<Target> parts() {
    List<Target> all = new ArrayList<>(instances.values());
    if (pipeline != null) {
      all.add(pipeline);
    }
    return all;
  }

  private void change(String to) {
    status = to;
    modifiedAt = account.model.time();
  }

  void create(boolean withPipeline) {
    change("CREATE_IN_PROGRESS");
    for (Doc.Entry entry : doc.entries()) {
      add(entry, given, doc);
    }
    if (withPipeline) {
      pipeline = new ModelPipeline(this);
      pipeline.open(given, doc);
    }
    enter(Phase.CREATING, instances.values());
  }

  ModelInstance add(Doc.Entry entry, Version version, Doc whole) {
    ModelInstance made = new ModelInstance(this, entry);
    instances.put(entry.name(), made);
    made.deploy(version, whole, false);
    return made;
  }

  void edit(Doc wanted, List<ModelInstance> drops, List<Doc.Entry> adds, Version version) {
    docBefore = doc;
    doc = wanted;
    leftOver = instances.values().stream().filter(i -> i.status.equals("DELETE_FAILED")).toList();
    anyFailed = false;
    change("UPDATE_IN_PROGRESS");
    if (pipeline != null) {
      pipelineBefore = new Before(pipeline.status, pipeline.message);
      pipeline.wanted = pipeline.version;
      pipeline.change("IN_PROGRESS", null);
      pipeline.ownUpdate = false;
    }
    dropped = new LinkedHashMap<>();
    drops.forEach(
        i -> {
          dropped.put(i, new Before(i.status, i.message));
          i.change("DELETE_IN_PROGRESS", null);
        });
    added = adds.stream().map(entry -> add(entry, version, wanted)).toList();
    enter(Phase.ADDING, added);
  }

  void delete() {
    anyFailed = false;
    change("DELETE_IN_PROGRESS");
    List<Target> all = parts();
    all.forEach(Target::delete);
    enter(Phase.DELETING, all);
  }

  private void enter(Phase next, Iterable<? extends Target> waitFor) {
    phase = next;
    stepFailed = false;
    pending.clear();
    waitFor.forEach(pending::add);
    if (!pending.isEmpty()) {
      return;
    }
    ownWork = next == Phase.DELETING || (next == Phase.CREATING && pipeline == null);
    if (!ownWork) {
      leave();
    }
  }

  /** Whether an instance is removed again if another new one fails. */
  boolean mayTakeBack(ModelInstance instance) {
    return phase == Phase.ADDING && added.contains(instance);
  }

  /** A service without parts has work of its own. */
  boolean push(Push push) {
    if (!ownWork || push == Push.FAIL || push == Push.CLOSE) {
      return false;
    }
    ownWork = false;
    leave();
    return true;
  }

  boolean isAtOwnWork() {
    return ownWork;
  }

  void partSettled(Target part, boolean success) {
    if (!pending.contains(part)) {
      return;
    }
    pending.remove(part);
    stepFailed |= !success;
    anyFailed |= !success;
    if (pending.isEmpty()) {
      leave();
    }
  }

  private void leave() {
    switch (phase) {
      case NONE -> throw new IllegalStateException("nothing to leave");
      case CREATING -> leaveCreating();
      case CREATING_PIPELINE -> endCreate();
      case CLEANING_UP -> settle("CREATE_FAILED_CLEANUP_" + (stepFailed ? "FAILED" : "COMPLETE"));
      case ADDING -> leaveAdding();
      case TAKING_BACK -> settle("UPDATE_FAILED_CLEANUP_" + (stepFailed ? "FAILED" : "COMPLETE"));
      case DROPPING -> {
        leftOver.forEach(Target::delete);
        enter(Phase.RETRYING, leftOver);
      }
      case RETRYING -> redeploy();
      case REDEPLOYING -> endEdit();
      case DELETING -> {
        if (stepFailed) {
          settle("DELETE_FAILED");
        } else {
          account.services.remove(name());
        }
      }
    }
  }

  private void leaveCreating() {
    if (!stepFailed && pipeline != null) {
      pipeline.begin();
      enter(Phase.CREATING_PIPELINE, List.of(pipeline));
      return;
    }
    if (stepFailed && pipeline != null) {
      pipeline.running.move("FAILED", account.model.time());
      pipeline.change("FAILED", SOME_TEXT);
    }
    endCreate();
  }

  private void endCreate() {
    if (!stepFailed) {
      settle("ACTIVE");
    } else if (!account.model.cleanUp) {
      settle("CREATE_FAILED");
    } else {
      change("CREATE_FAILED_CLEANUP_IN_PROGRESS");
      List<Target> all = parts();
      all.forEach(Target::delete);
      enter(Phase.CLEANING_UP, all);
    }
  }

  private void leaveAdding() {
    if (!stepFailed) {
      dropped.keySet().forEach(Target::delete);
      enter(Phase.DROPPING, dropped.keySet());
      return;
    }
    doc = docBefore;
    change("UPDATE_FAILED_CLEANUP_IN_PROGRESS");
    dropped.forEach((instance, before) -> instance.change(before.status(), before.message()));
    if (pipeline != null) {
      pipeline.change(pipelineBefore.status(), pipelineBefore.message());
    }
    added.forEach(Target::delete);
    enter(Phase.TAKING_BACK, added);
  }

  private void redeploy() {
    if (pipeline == null) {
      phase = Phase.REDEPLOYING;
      stepFailed = false;
      endEdit();
      return;
    }
    pipeline.deploy(pipeline.version, doc, false);
    enter(Phase.REDEPLOYING, List.of(pipeline));
  }

  private void endEdit() {
    if (stepFailed) {
      settle("UPDATE_FAILED");
    } else {
      settle(anyFailed ? "UPDATE_COMPLETE_CLEANUP_FAILED" : "ACTIVE");
    }
  }

  private void settle(String to) {
    phase = Phase.NONE;
    change(to);
  }

  /** What was deployed stands in the spec, also in the one to return to. */
  void takeOver(UnaryOperator<Doc> change) {
    doc = change.apply(doc);
    docBefore = docBefore == null ? null : change.apply(docBefore);
  }

  private Object message() {
    if (status.endsWith("IN_PROGRESS")) {
      return ANYTHING;
    }
    return status.equals("ACTIVE") ? null : SOME_TEXT;
  }

  Map<String, Object> summary() {
    return Members.of(
        "arn",
        new Ref(Ref.Type.SERVICE, name(), "").arn(account.id),
        "name",
        name(),
        "templateName",
        request.template(),
        "description",
        description,
        "status",
        status,
        "statusMessage",
        message(),
        "createdAt",
        createdAt,
        "lastModifiedAt",
        modifiedAt);
  }

  Map<String, Object> view(boolean withPipeline) {
    Map<String, Object> members = summary();
    members.putAll(request.repositoryMembers());
    members.put("spec", doc.document());
    if (withPipeline && pipeline != null) {
      members.put("pipeline", pipeline.view());
    }
    return members;
  }
}
