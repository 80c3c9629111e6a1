package dev.fakeproton.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a behaviour of Proton that a test pins is known, now that nobody can ask the service.
 *
 * <p>The text begins with a mark – {@code DOC} documented, {@code OBS} seen in real output, {@code
 * INF} inferred, {@code OURS} our choice where nothing is known – and names the source or, for our
 * choices, the reason.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Evidence {

  /** Mark and source, such as {@code OBS UG:ag-create-env}. */
  String value();
}
