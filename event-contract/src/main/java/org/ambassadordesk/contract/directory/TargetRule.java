package org.ambassadordesk.contract.directory;

/** Where the condition holds, this response target is promised instead of the topic's own. */
public record TargetRule(Condition when, String target) {}
