package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person does at the desk besides answering. */
public enum Role {
    @JsonProperty("ambassador")
    AMBASSADOR,
    @JsonProperty("team-lead")
    TEAM_LEAD,
    @JsonProperty("admin")
    ADMIN
}
