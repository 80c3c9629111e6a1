package dev.fakeproton.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class its own fake AWS Proton, with settings.
 *
 * <p>Stands for {@code @ExtendWith(FakeProtonExtension.class)}, is inherited, and may be used as a
 * meta-annotation. On a {@code @Nested} class it replaces the settings of the enclosing class.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeProtonExtension.class)
public @interface WithFakeProton {

  /** The account that injected clients call as: twelve digits. */
  String account() default "123456789012";

  /** The region that injected clients call in. */
  String region() default "us-east-1";

  /**
   * When work ends: {@code immediate}, {@code manual}, {@code polls:N} or {@code after:SECONDS}.
   */
  String progression() default "immediate";
}
