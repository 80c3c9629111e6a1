package dev.fakeproton.property;

/** How a test moves work that is under way. */
enum Push {
  STEP,
  SUCCEED,
  FAIL,
  CLOSE
}
