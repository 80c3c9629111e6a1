/** An application that calls Proton through a client that Spring makes. */
@NullMarked
package dev.fakeproton.samples.spring;

import org.jspecify.annotations.NullMarked;
