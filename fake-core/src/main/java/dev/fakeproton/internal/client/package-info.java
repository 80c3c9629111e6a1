/** SDK clients that reach a fake and nothing else. */
@NullMarked
package dev.fakeproton.internal.client;

import org.jspecify.annotations.NullMarked;
