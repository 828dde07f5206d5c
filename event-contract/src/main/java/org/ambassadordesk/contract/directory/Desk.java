package org.ambassadordesk.contract.directory;

import java.time.ZoneId;

/**
 * The desk as a whole.
 *
 * @param disclosure how a reply says who is speaking; {@code {name}} stands for the ambassador's name
 */
public record Desk(String name, ZoneId timezone, String disclosure, RoutingRules routing) {}
