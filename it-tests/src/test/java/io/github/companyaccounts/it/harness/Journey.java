package io.github.companyaccounts.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that runs on a whole installation.
 *
 * <p>Its methods get what they name as parameters: {@link TestBed}, {@link KeycloakServer}, {@link MailServer},
 * {@link Browser}, {@link PostgresServer}, the API clients of {@code it.api}, and with {@link SecondNode} a second node.
 * On PostgreSQL all classes share one server; the other installations live as long as the class that asked for them.
 *
 * <p>Several classes run at a time. One that sets the realm otherwise gets its {@link OwnRealm}. One that others would disturb
 * or that disturbs others all the same, because it counts statements, measures, stops the mail server or ends nodes, says so
 * by {@link org.junit.jupiter.api.parallel.Isolated} and runs alone.
 *
 * <p>After a failure the open windows are kept in {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(JourneyExtension.class)
public @interface Journey {

    /** What the journey runs on. */
    Installation on() default Installation.POSTGRES;
}
