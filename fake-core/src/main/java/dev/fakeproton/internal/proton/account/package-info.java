/** Account settings and the summary of resources. */
@NullMarked
package dev.fakeproton.internal.proton.account;

import org.jspecify.annotations.NullMarked;
