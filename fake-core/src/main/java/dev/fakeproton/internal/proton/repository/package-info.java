/** Links to repositories. */
@NullMarked
package dev.fakeproton.internal.proton.repository;

import org.jspecify.annotations.NullMarked;
