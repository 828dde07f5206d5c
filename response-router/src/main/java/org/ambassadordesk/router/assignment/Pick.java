package org.ambassadordesk.router.assignment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy chose.
 *
 * @param runnerUp what it would have chosen otherwise, if anything
 * @param terms what decided, in the policy's own words
 */
public record Pick<T>(T best, @Nullable T runnerUp, Map<String, String> terms) {}
