package io.github.companyaccounts.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a second node in the cluster of the shared server, as a parameter of type {@link KeycloakServer}. It is
 * started when first asked for, again if a test has ended it, and ends with the class.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SecondNode {}
