package org.ambassadordesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test of what PostgreSQL and Kafka do themselves (locks, copies, offsets, transactions, their absence): it could
 * end otherwise on another build of them, so the pipeline runs it on containers too.
 */
@Tag("servers")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DependsOnServers {}
