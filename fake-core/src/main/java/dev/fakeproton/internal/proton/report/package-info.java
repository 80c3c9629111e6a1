/** What the customer's automation reports of deployments. */
@NullMarked
package dev.fakeproton.internal.proton.report;

import org.jspecify.annotations.NullMarked;
