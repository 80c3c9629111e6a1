/** Legal moves as data, and the work under way: on the JDK and the public value types alone. */
@NullMarked
package dev.fakeproton.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
