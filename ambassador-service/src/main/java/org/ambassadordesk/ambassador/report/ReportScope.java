package org.ambassadordesk.ambassador.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Whose work a person may see figures of: an administrator all, everybody else their teams' topics, leads also what has
 * no topic (any more). Figures are of topics, teams and times, never of persons.
 *
 * @param topics every topic of the directory in its order, with team and name at the same place of the other lists
 * @param mine the topics this person may see
 */
public record ReportScope(
        boolean everything,
        boolean triage,
        List<String> topics,
        List<String> topicNames,
        List<String> teams,
        Set<String> mine) {
    /** A condition on the topic of a table or query that goes by the name {@code about}. */
    public static final String CONDITION = """
            (:everything OR about.topic = ANY (:mine)
                OR (:triage AND (about.topic IS NULL OR NOT about.topic = ANY (:topics))))
            """;

    /** Joins name and team of the topic, null in triage. */
    public static final String TOPICS = """
            LEFT JOIN unnest(:topics, :topicNames, :teams) AS known (known_topic, topic_name, team)
                ON known_topic = about.topic
            """;

    public static ReportScope of(Person person, Directory directory, Set<String> teams) {
        List<Topic> all = List.copyOf(directory.topics().values());
        return new ReportScope(
                person.isAdmin(),
                person.isLead(),
                all.stream().map(Topic::id).toList(),
                all.stream().map(Topic::name).toList(),
                all.stream().map(Topic::team).toList(),
                all.stream()
                        .filter(topic -> teams.contains(topic.team()))
                        .map(Topic::id)
                        .collect(Collectors.toSet()));
    }

    /** The same condition on what figures are made of. */
    public Choice choice() {
        Set<String> known = Set.copyOf(topics);
        return Choice.labelled(label -> {
            String topic = label.topic();
            return everything
                    || (topic != null && mine.contains(topic))
                    || (triage && (topic == null || !known.contains(topic)));
        });
    }

    /** The team of every topic. */
    Map<String, String> teamOf() {
        return IntStream.range(0, topics.size()).boxed().collect(Collectors.toMap(topics::get, teams::get));
    }

    /** Binds what {@link #CONDITION} and {@link #TOPICS} name. */
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("everything", everything)
                .bind("triage", triage)
                .bindArray("topics", String.class, topics)
                .bindArray("topicNames", String.class, topicNames)
                .bindArray("teams", String.class, teams)
                .bindArray("mine", String.class, mine);
    }
}
