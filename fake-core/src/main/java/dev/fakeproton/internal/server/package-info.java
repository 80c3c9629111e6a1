/** The runnable server and its command line. */
@NullMarked
package dev.fakeproton.internal.server;

import org.jspecify.annotations.NullMarked;
