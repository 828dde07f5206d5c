package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What the desk does with a conversation that is overdue, once for each deadline.
 *
 * @param overdue the steps, all at once
 * @param secondTeams team → the team that helps it out: its people, where they are authorized, get the first team's
 *     topics only when they are overdue
 */
public record Escalation(List<Step> overdue, Map<String, String> secondTeams) {
    /** One thing to do. */
    public enum Step {
        /** It becomes as urgent as can be. */
        @JsonProperty("raise")
        RAISE,
        /** The second team may answer it too. */
        @JsonProperty("second-team")
        SECOND_TEAM,
        /** The leads of its team are told. */
        @JsonProperty("lead")
        LEAD
    }
}
