package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.connection.ConnectionTable;
import dev.fakeproton.internal.proton.report.ReportDirectory;

/**
 * What all accounts share in one region of a world.
 *
 * @param connections the connections between accounts
 * @param reports what can be reported on
 * @param bundles what is known of template bundles; all regions of a world share it
 */
public record Region(ConnectionTable connections, ReportDirectory reports, KnownBundles bundles) {

  /** A region in which nothing is yet. */
  public static Region empty(KnownBundles bundles) {
    return new Region(new ConnectionTable(), new ReportDirectory(), bundles);
  }
}
