/** Legal moves as data, and the work under way: JDK only. */
@NullMarked
package dev.fakeproton.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
