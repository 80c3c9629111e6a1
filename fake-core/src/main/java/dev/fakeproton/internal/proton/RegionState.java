package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.connection.ConnectionTable;
import dev.fakeproton.internal.proton.report.ReportDirectory;
import dev.fakeproton.internal.store.Storage;

/**
 * What all accounts share in one region of a world.
 *
 * @param connections the connections between accounts
 * @param reports what can be reported on
 * @param bundles what is known of template bundles; all regions of a world share it
 * @param storage what the region keeps
 */
public record RegionState(
    ConnectionTable connections, ReportDirectory reports, KnownBundles bundles, Storage storage) {

  /** A region in which nothing is yet. */
  public static RegionState empty(KnownBundles bundles) {
    Storage storage = new Storage();
    return new RegionState(new ConnectionTable(storage), new ReportDirectory(), bundles, storage);
  }
}
