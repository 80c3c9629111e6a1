package dev.fakeproton.property;

/**
 * An id that only the product knows: the oracle numbers what it expects to have one.
 *
 * @param what what has the id
 * @param number in the order of creation
 */
record Id(String what, int number) {

  @Override
  public String toString() {
    return what + "#" + number;
  }
}
