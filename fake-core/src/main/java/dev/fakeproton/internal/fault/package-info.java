/** What goes wrong on purpose: which calls are struck, how often, and with what. */
@NullMarked
package dev.fakeproton.internal.fault;

import org.jspecify.annotations.NullMarked;
