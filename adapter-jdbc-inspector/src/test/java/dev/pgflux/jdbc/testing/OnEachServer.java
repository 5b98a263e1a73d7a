package dev.pgflux.jdbc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that takes a major version and runs once for each of {@link ServerVersions#selected}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
@ParameterizedTest(name = "PostgreSQL {0}")
@MethodSource("dev.pgflux.jdbc.testing.ServerVersions#selected")
public @interface OnEachServer {}
