package dev.fakeproton;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;

/**
 * Work under way on one resource, as {@link FakeProton#inFlight()} lists it.
 *
 * @param kind the kind of the resource
 * @param name its name, as the handle of its kind takes it: {@code prod}, {@code shop/dev}, {@code
 *     vpc:1.0}
 * @param arn its ARN, by which {@link FakeProton#resource(String)} finds it; AWS gives syncs none,
 *     so theirs are the fake's own
 * @param account the account that owns the resource
 * @param region the id of its region
 * @param status the status that shows the work
 * @param since when it came into this status, on the world's clock
 * @param legalMoves what can become of the work, the natural move first
 * @param waitsFor what makes the natural move, in words: {@code the next request}, {@code 2 more
 *     polls of GetEnvironment}, {@code 2026-03-01T10:00:30Z on the world's clock}, {@code the test:
 *     its progression is manually()}
 */
public record WorkInFlight(
    Kind kind,
    String name,
    String arn,
    String account,
    String region,
    String status,
    Instant since,
    List<LegalMove> legalMoves,
    String waitsFor) {

  /** Made by the fake. */
  public WorkInFlight {
    legalMoves = List.copyOf(legalMoves);
  }

  /**
   * One move that the work can make.
   *
   * @param move {@code BEGIN}, {@code SUCCEED}, {@code FAIL}, {@code CANCEL}, or {@code CLOSE} of a
   *     pull request
   * @param to the status that it leads to
   */
  public record LegalMove(String move, String to) {

    /** Such as {@code SUCCEED to DRAFT}. */
    @Override
    public String toString() {
      return move + " to " + to;
    }
  }

  /** One readable line: the resource, its status and what it waits for. */
  @Override
  public String toString() {
    return "The %s '%s' (account %s, region %s) is %s since %s and waits for %s. Legal are: %s."
        .formatted(
            kind,
            name,
            account,
            region,
            status,
            since,
            waitsFor,
            legalMoves.stream().map(LegalMove::toString).collect(joining(", ")));
  }
}
