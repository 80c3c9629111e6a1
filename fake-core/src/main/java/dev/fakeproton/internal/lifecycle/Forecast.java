package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import java.time.Instant;

/** Tells in words what makes the next natural move of some work. */
final class Forecast {

  private static final String NEXT_REQUEST = "the next request";

  private Forecast() {}

  static String of(Work work, Progression progression, Vocabulary words) {
    return switch (progression.mode()) {
      case IMMEDIATELY -> NEXT_REQUEST;
      case AFTER_POLLS -> polls(work, progression.polls() - work.polls());
      case AFTER -> time(Agenda.later(work.since(), progression.delay()));
      case MANUALLY -> test(work, words);
    };
  }

  private static String polls(Work work, int left) {
    if (left <= 0) {
      return NEXT_REQUEST;
    }
    String polls = left == 1 ? "1 more poll" : left + " more polls";
    return polls + " of " + pollOf(work.kind());
  }

  private static String time(Instant due) {
    return due.equals(Instant.MAX)
        ? "the test: its delay is beyond all time"
        : due + " on the world's clock";
  }

  private static String test(Work work, Vocabulary words) {
    if (work.endsWithOtherWork()) {
      return "the end of what it submitted";
    }
    return work.awaitsReport()
        ? "NotifyResourceDeploymentStatusChange, or " + words.mover()
        : "the test: its progression is " + words.manual();
  }

  private static String pollOf(Kind kind) {
    return switch (kind) {
      case ENVIRONMENT_TEMPLATE_VERSION -> "GetEnvironmentTemplateVersion";
      case SERVICE_TEMPLATE_VERSION -> "GetServiceTemplateVersion";
      case ENVIRONMENT -> "GetEnvironment";
      case SERVICE, SERVICE_PIPELINE -> "GetService";
      case SERVICE_INSTANCE -> "GetServiceInstance";
      case COMPONENT -> "GetComponent";
      case REPOSITORY_SYNC -> "GetRepositorySyncStatus";
      case TEMPLATE_SYNC -> "GetTemplateSyncStatus";
      case SERVICE_INSTANCE_SYNC -> "GetServiceInstanceSyncStatus";
    };
  }
}
