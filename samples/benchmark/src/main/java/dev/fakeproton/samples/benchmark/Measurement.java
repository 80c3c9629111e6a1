package dev.fakeproton.samples.benchmark;

import java.util.List;

/** Something that can be measured. */
interface Measurement {

  /** Measures, which may take a minute. */
  List<Row> run() throws Exception;

  /**
   * A line of the table.
   *
   * @param what what was measured
   * @param measured the figure, with its unit
   * @param reach what it should be
   */
  record Row(String what, String measured, String reach) {

    String text() {
      return String.format("%-72s %12s %12s", what, measured, reach);
    }
  }
}
