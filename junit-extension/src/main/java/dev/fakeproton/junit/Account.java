package dev.fakeproton.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a client or waiter that is injected into this parameter or field call as another account of
 * the test's fake.
 *
 * <p>A field needs no {@link InjectProton} beside it. May be combined with {@link InRegion}, and
 * used as a meta-annotation.
 */
@Documented
@InjectProton
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Account {

  /** The account: twelve digits. */
  String value();
}
