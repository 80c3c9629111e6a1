/**
 * FakeProton: an in-process fake of AWS Proton, steered by the test that owns it. Start at {@link
 * dev.fakeproton.FakeProton}.
 */
@NullMarked
package dev.fakeproton;

import org.jspecify.annotations.NullMarked;
