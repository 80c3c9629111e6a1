/** AWS JSON 1.0: bytes to the SDK's model classes and back. */
@NullMarked
package dev.fakeproton.internal.wire;

import org.jspecify.annotations.NullMarked;
