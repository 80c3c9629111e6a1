package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Makes templates of one kind, and their versions. */
public final class TemplateMaker implements Maker<TemplateWish> {

  private static final VersionNumber FIRST = new VersionNumber(BigInteger.ONE, BigInteger.ZERO);

  /** What nobody writes by hand, and a slip of the finger should not have to wait for. */
  private static final BigInteger MOST_OF_A_KIND = BigInteger.valueOf(40);

  private final SetUp setUp;
  private final Undo undo;
  private final TemplateCalls calls;

  TemplateMaker(SetUp setUp, Undo undo, TemplateCalls calls) {
    this.setUp = setUp;
    this.undo = undo;
    this.calls = calls;
  }

  /** What is there under this name. */
  Optional<TemplateCalls.Found> find(String name) {
    return find(setUp, name);
  }

  /** A template goes on to recommend its last version when that is deleted. */
  private Optional<TemplateCalls.Found> find(SetUp asker, String name) {
    return calls
        .find(asker, name)
        .map(
            found ->
                new TemplateCalls.Found(
                    found
                        .recommended()
                        .filter(number -> calls.status(asker, name, number).isPresent()),
                    found.pipeline()));
  }

  /** One that is there is given what it lacks. */
  @Override
  public boolean give(TemplateWish wish) {
    Optional<TemplateCalls.Found> found = find(wish.name());
    if (found.isEmpty()) {
      make(wish);
    } else {
      complete(wish, found.get());
    }
    return found.isEmpty();
  }

  private void make(TemplateWish wish) {
    wish.version().ifPresent(this::checkNumber);
    calls.create(setUp, wish.name(), wish.pipeline());
    undo.made(taker -> remove(taker, wish.name()));
    List<Optional<String>> majors = majors(wish.version().orElse(FIRST));
    for (int i = 0; i < majors.size(); i++) {
      boolean last = i == majors.size() - 1;
      register(wish.name(), majors.get(i), last ? wish.ending() : Ending.SUCCESS);
    }
  }

  /** The major versions to register, in order, until this version is there. */
  private static List<Optional<String>> majors(VersionNumber wanted) {
    List<Optional<String>> majors = new ArrayList<>();
    majors.addAll(Collections.nCopies(wanted.major().intValueExact(), Optional.empty()));
    majors.addAll(
        Collections.nCopies(wanted.minor().intValueExact(), Optional.of(wanted.majorText())));
    return majors;
  }

  private void checkNumber(VersionNumber number) {
    if (number.major().signum() < 1
        || number.major().compareTo(MOST_OF_A_KIND) > 0
        || number.minor().compareTo(MOST_OF_A_KIND) > 0) {
      throw setUp.refused(
          "version %s needs all versions before it, which are made too; expected 1.0 to %s.%s."
              .formatted(number, MOST_OF_A_KIND, MOST_OF_A_KIND));
    }
  }

  private VersionNumber register(String name, Optional<String> major, Ending ending) {
    VersionNumber number = calls.register(setUp, name, major, ending);
    if (ending instanceof Ending.Success) {
      calls.publish(setUp, name, number);
    }
    return number;
  }

  private void complete(TemplateWish wish, TemplateCalls.Found found) {
    if (wish.pipeline() && !found.pipeline()) {
      throw setUp.refused(
          "service template '%s' was there before, and services made from it have no pipeline (pipelineProvisioning CUSTOMER_MANAGED). Use another template."
              .formatted(wish.name()));
    }
    if (wish.version().isPresent()) {
      complete(wish.name(), wish.version().get());
    } else if (found.recommended().isEmpty()) {
      publishAny(wish.name());
    }
  }

  /** Publishes the last draft, or a new version where there is none. */
  private void publishAny(String name) {
    Optional<TemplateVersionStatus> draft = Optional.of(TemplateVersionStatus.DRAFT);
    calls.versions(setUp, name).stream()
        .filter(number -> calls.status(setUp, name, number).equals(draft))
        .reduce((earlier, later) -> later)
        .ifPresentOrElse(
            number -> calls.publish(setUp, name, number),
            () -> register(name, Optional.empty(), Ending.SUCCESS));
  }

  private void complete(String name, VersionNumber wanted) {
    Optional<TemplateVersionStatus> status = calls.status(setUp, name, wanted);
    VersionNumber last = FIRST;
    if (status.isEmpty()) {
      checkNumber(wanted);
    }
    while (status.isEmpty() && last.compareTo(wanted) <= 0) {
      boolean majorIsThere =
          calls.versions(setUp, name).stream()
              .anyMatch(number -> number.major().equals(wanted.major()));
      last =
          register(
              name,
              majorIsThere ? Optional.of(wanted.majorText()) : Optional.empty(),
              Ending.SUCCESS);
      status = calls.status(setUp, name, wanted);
    }
    if (status.isEmpty()) {
      throw setUp.refused(
          "%s '%s' has come to version %s, and numbers are never given twice, so %s cannot be made."
              .formatted(calls.kind(), name, last, wanted));
    }
    if (status.get() != TemplateVersionStatus.PUBLISHED) {
      calls.publish(setUp, name, wanted);
    }
  }

  /** A version that is to end otherwise than published is one more. */
  @Override
  public void change(TemplateWish wish) {
    if (wish.ending() instanceof Ending.Success) {
      give(wish);
    } else {
      registerAnother(wish);
    }
  }

  private void registerAnother(TemplateWish wish) {
    if (wish.version().isPresent()) {
      throw setUp.refused(
          "%s '%s' was there before, and version %s of it is published. Leave version() out: the next version will end so."
              .formatted(calls.kind(), wish.name(), wish.version().get()));
    }
    Optional<String> major =
        find(wish.name()).flatMap(TemplateCalls.Found::recommended).map(VersionNumber::majorText);
    register(wish.name(), major, wish.ending());
  }

  /** Makes a template again that this chain has made, so that services have a pipeline. */
  void remakeWithPipeline(String name) {
    TemplateWish wish = TemplateWish.of(name).withPipeline();
    Optional<VersionNumber> version = find(name).flatMap(TemplateCalls.Found::recommended);
    remove(setUp, name);
    make(version.map(wish::at).orElse(wish));
  }

  /** The recommended version goes last: it cannot while there are others. */
  private void remove(SetUp taker, String name) {
    Optional<VersionNumber> recommended =
        find(taker, name).flatMap(TemplateCalls.Found::recommended);
    calls.versions(taker, name).stream()
        .filter(number -> !recommended.equals(Optional.of(number)))
        .forEach(number -> removeVersion(taker, name, number));
    recommended.ifPresent(number -> calls.deleteVersion(taker, name, number));
    calls.delete(taker, name);
  }

  private void removeVersion(SetUp taker, String name, VersionNumber number) {
    taker.settle(api -> List.of(calls.arn(api, name, number)));
    calls.deleteVersion(taker, name, number);
  }
}
