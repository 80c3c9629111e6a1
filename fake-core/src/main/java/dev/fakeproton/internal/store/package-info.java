/** Tables, pages, ARNs and ids: JDK only. */
@NullMarked
package dev.fakeproton.internal.store;

import org.jspecify.annotations.NullMarked;
