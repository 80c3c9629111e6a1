package dev.fakeproton.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, private or not, that {@link FakeProtonExtension} sets before each test: a {@code
 * FakeProton}, {@code ProtonClient}, {@code ProtonAsyncClient}, {@code ProtonWaiter} or {@code
 * ProtonAsyncWaiter} of the test's fake.
 *
 * <p>Fields of superclasses and of the instances of enclosing classes are set as well. Static
 * fields need tests that share a fake; they are set before all tests, and those of a superclass
 * again for each of its subclasses, so that subclasses that run at the same time would take them
 * from each other. Final fields and other types are refused.
 */
@Documented
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InjectProton {}
