/** Environment account connections: what joins environments to the accounts they are put into. */
@NullMarked
package dev.fakeproton.internal.proton.connection;

import org.jspecify.annotations.NullMarked;
