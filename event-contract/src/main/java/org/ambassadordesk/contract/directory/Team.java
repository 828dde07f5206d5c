package org.ambassadordesk.contract.directory;

import java.util.List;

/** People who share topics, and who leads them. */
public record Team(String id, String name, List<String> leads) {}
