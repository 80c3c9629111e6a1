/** SDK clients that reach a fake and nothing else, and what carries their requests. */
@NullMarked
package dev.fakeproton.internal.client;

import org.jspecify.annotations.NullMarked;
