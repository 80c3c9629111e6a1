package dev.fakeproton.property;

import java.util.Map;

/** One step of a sequence: plain data, so that sequences can be printed, compared and shortened. */
sealed interface Step permits Step.Call, Moves.Move, Moves.MoveAny, Moves.Settle, Moves.Wait {

  /** A call of the API, made exactly so whenever it is repeated. */
  non-sealed interface Call extends Step {

    String account();

    String operation();

    Map<String, Object> members(Ids ids);

    /** The oracle's answer. */
    Verdict predict(ModelAccount estate);
  }
}
