package dev.fakeproton.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class, or one test method, its own fake AWS Proton, with settings.
 *
 * <p>Stands for {@code @ExtendWith(FakeProtonExtension.class)}, is inherited, and may be used as a
 * meta-annotation. Settings are merged member by member: what a method sets wins over its class, a
 * class over the class that encloses it, over its interfaces and its superclass, an annotation on
 * the element itself over one that a composed annotation carries, and all of them over a {@link
 * FakeProtonExtension.Builder} that is registered in the same class. A member that nobody sets has
 * the value that a fake begins with.
 *
 * <p>Where tests share a fake, only settings of the class that they share it in have an effect;
 * others are refused.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeProtonExtension.class)
public @interface WithFakeProton {

  /** The account that injected clients call as: twelve digits. Not set: 123456789012. */
  String account() default "";

  /** The region that injected clients call in. Not set: us-east-1. */
  String region() default "";

  /**
   * When work ends: {@code immediate}, {@code manual}, {@code polls:N} or {@code after:SECONDS}.
   * Not set: {@code immediate}.
   */
  String progression() default "";

  /**
   * A snapshot that the fake begins with: a resource on the class path, relative to the test class
   * or to where this annotation stands, or absolute; or else a file. Not set: an empty world.
   */
  String seed() default "";

  /**
   * Whether the test fails for what is most likely its own mistake: {@code strict = true} or {@code
   * strict = false}. Not set: {@code false}.
   *
   * <p>An array only because that can be empty: several values are refused.
   */
  boolean[] strict() default {};
}
