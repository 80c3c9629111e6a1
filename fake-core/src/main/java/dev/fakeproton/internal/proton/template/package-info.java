/** Environment templates, service templates, and their versions. */
@NullMarked
package dev.fakeproton.internal.proton.template;

import org.jspecify.annotations.NullMarked;
