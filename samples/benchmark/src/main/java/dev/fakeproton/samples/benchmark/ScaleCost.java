package dev.fakeproton.samples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What calls cost in a world of 100,000 service instances against one of 1,000. */
final class ScaleCost implements Measurement {

  private static final int ROUNDS = 21;
  private static final int WARM_UP_ROUNDS = 10;
  private static final int SERVICES = 5_000;
  private static final int FEW_SERVICES = 50;
  private static final int INSTANCES = SERVICES * ManyInstances.PER_SERVICE;

  /**
   * A call to compare.
   *
   * @param calls how many are timed together
   * @param before what is done before each round, off the clock
   * @param after what is done after it, off the clock
   */
  private record Case(
      String what,
      int calls,
      Consumer<ManyInstances> before,
      Consumer<ManyInstances> call,
      Consumer<ManyInstances> after) {

    static Case of(String what, Consumer<ManyInstances> call) {
      return new Case(what, 100, world -> {}, call, world -> {});
    }

    static Case filtered(String what, String key, String value) {
      return of(what, world -> list(world, key, value));
    }
  }

  private static final List<Case> CASES =
      List.of(
          Case.of(
              "ListServiceInstances, no filter",
              world -> world.call("ListServiceInstances", "{'maxResults':20}")),
          Case.filtered("  by environment, spread", "environmentName", "environment-5"),
          Case.filtered(
              "  by environment, all at the end",
              "environmentName",
              ManyInstances.LATE_ENVIRONMENT),
          Case.filtered("  by deploymentStatus, all fit", "deploymentStatus", "SUCCEEDED"),
          Case.filtered("  by deploymentStatus, none fits", "deploymentStatus", "FAILED"),
          Case.filtered(
              "  by staleness, none fits", "deployedTemplateVersionStatus", "BEHIND_MAJOR"),
          Case.of("  by createdAtAfter, half fit", world -> createdAfter(world, 0.5)),
          Case.of("  by createdAtAfter, the last fit", world -> createdAfter(world, 0.99)),
          Case.of("  by createdAtAfter, none fits", world -> createdAfter(world, 2)),
          Case.of(
              "DeleteEnvironment, refused",
              world ->
                  world.refused(
                      "DeleteEnvironment", "{'name':'" + ManyInstances.LATE_ENVIRONMENT + "'}")),
          Case.of(
              "DeleteServiceTemplateVersion, refused",
              world ->
                  world.refused(
                      "DeleteServiceTemplateVersion",
                      "{'templateName':'job','majorVersion':'1','minorVersion':'0'}")),
          Case.of(
              "DeleteServiceTemplate, refused",
              world -> world.refused("DeleteServiceTemplate", "{'name':'job'}")),
          Case.of("GetResourcesSummary", world -> world.call("GetResourcesSummary", "{}")),
          new Case(
              "CreateServiceInstance",
              10,
              ManyInstances::createService,
              ManyInstances::createInstance,
              ManyInstances::deleteExtraServices),
          new Case(
              "CreateService with twenty instances",
              10,
              world -> {},
              ManyInstances::createService,
              ManyInstances::deleteExtraServices));

  private static void list(ManyInstances world, String key, String value) {
    world.call(
        "ListServiceInstances",
        "{'maxResults':20,'filters':[{'key':'" + key + "','value':'" + value + "'}]}");
  }

  private static void createdAfter(ManyInstances world, double share) {
    list(world, "createdAtAfter", world.timeOf(share).toString());
  }

  @Override
  public List<Row> run() {
    List<Row> rows = new ArrayList<>();
    ManyInstances few = ManyInstances.of(FEW_SERVICES);
    long heapBefore = HeapCost.usedHeap();
    long start = System.nanoTime();
    ManyInstances many = ManyInstances.of(SERVICES);
    double seconds = (System.nanoTime() - start) / 1e9;
    double kilobytes = (HeapCost.usedHeap() - heapBefore) / 1024.0 / INSTANCES;
    rows.add(new Row("making 100,000 service instances, s", format("%.1f", seconds), ""));
    rows.add(new Row("heap per service instance at 100,000, KB", format("%.2f", kilobytes), ""));
    rows.add(new Row("time at 100,000 service instances against 1,000, in-process:", "", ""));
    CASES.forEach(each -> rows.add(compare(each, many, few)));
    return rows;
  }

  private static Row compare(Case each, ManyInstances many, ManyInstances few) {
    List<Double> ratios = new ArrayList<>();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double large = time(each, many);
      double small = time(each, few);
      if (round >= 0) {
        ratios.add(large / small);
      }
    }
    return new Row("  " + each.what(), format("%.2f", Median.of(ratios)), "<= 2");
  }

  private static double time(Case each, ManyInstances world) {
    each.before().accept(world);
    long start = System.nanoTime();
    for (int call = 0; call < each.calls(); call++) {
      each.call().accept(world);
    }
    double time = System.nanoTime() - start;
    each.after().accept(world);
    return time;
  }

  private static String format(String form, double figure) {
    return String.format(Locale.ROOT, form, figure);
  }
}
