/**
 * Template bundles: archives and files in, checked content out (specification: templates.md 6), and
 * inputs checked against the schema of one (7.3).
 */
@NullMarked
package dev.fakeproton.internal.proton.bundle;

import org.jspecify.annotations.NullMarked;
