package org.ambassadordesk.ambassador.alert;

import java.util.List;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;

/**
 * Which alerts are a lead's affair: those about all topics, and about topics of the teams they lead. About topics that are
 * no more only an administrator hears.
 *
 * @param everything whether it is all of them
 * @param mine topics
 */
record Concern(boolean everything, List<String> mine) {
    static final String CONDITION = "(:everything OR topic IS NULL OR topic = ANY (:mine)) ";

    static Concern of(Person lead, Directory directory) {
        return new Concern(
                lead.isAdmin(),
                directory.topics().values().stream()
                        .filter(topic -> lead.leads(topic.team()))
                        .map(Topic::id)
                        .toList());
    }
}
