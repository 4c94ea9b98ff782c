package dev.runsheet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test that takes too long for every build; {@code mvn verify -Pfull} runs it.
 *
 * <pre>{@code
 * @Test
 * @LongRun
 * void tenThousandDocuments() { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "runsheet.full", matches = "true", disabledReason = "long: mvn verify -Pfull runs it")
public @interface LongRun {}
