/**
 * What every family works with: owner, clock, ids, work under way, quotas, error kinds,
 * idempotency.
 */
@NullMarked
package dev.fakeproton.internal.proton.estate;

import org.jspecify.annotations.NullMarked;
