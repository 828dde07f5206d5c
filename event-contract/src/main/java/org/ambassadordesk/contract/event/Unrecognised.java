package org.ambassadordesk.contract.event;

/** An event of a type this version does not know: counted and passed over, so that new producers never break us. */
public record Unrecognised(String type, String key) implements Event {}
