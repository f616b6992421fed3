package io.github.companyaccounts.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class that sets the realm otherwise, or uses up what a realm has, gets one of its own on the shared server, like the
 * sample realm: its {@link TestBed} is of that realm. So others can run beside it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnRealm {

    /** Why. */
    String value();
}
