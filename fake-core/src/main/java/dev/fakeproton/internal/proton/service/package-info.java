/** Services, their instances and their pipelines, and what ties their states together. */
@NullMarked
package dev.fakeproton.internal.proton.service;

import org.jspecify.annotations.NullMarked;
