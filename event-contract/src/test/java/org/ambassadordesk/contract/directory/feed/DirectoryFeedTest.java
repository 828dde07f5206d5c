package org.ambassadordesk.contract.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.DirectoryEvent.DeskChanged;
import org.ambassadordesk.contract.event.DirectoryEvent.TeamChanged;
import org.ambassadordesk.contract.event.DirectoryEvent.TopicChanged;
import org.junit.jupiter.api.Test;

class DirectoryFeedTest {
    private static final Team SERVICE = new Team("service", "Service", List.of());
    private static final Team GROUND = new Team("ground", "Ground", List.of());
    private final DirectoryAssembly assembly = new DirectoryAssembly();

    @Test
    void versionTakesEffectAsAWholeWhenTheDeskIsSaid() {
        Directory first = directory(1, List.of(SERVICE), List.of(topic("late", 0), topic("bag", 1)));
        DirectoryEvents said = DirectoryEvents.of(Directory.empty(), first);

        assertThat(said.events().getLast()).isEqualTo(new DeskChanged(1, first.desk()));
        for (DirectoryEvent event : said.events().subList(0, said.events().size() - 1)) {
            assertThat(assembly.apply(event)).isEmpty();
            assertThat(assembly.current()).isEmpty();
        }
        assertThat(assembly.apply(said.events().getLast())).contains(first);
        assertThat(assembly.current()).contains(first);
    }

    @Test
    void onlyWhatDiffersIsSaid() {
        Directory first = directory(1, List.of(SERVICE, GROUND), List.of(topic("late", 0), topic("bag", 1)));
        Team renamed = new Team("service", "Customer service", List.of());
        Directory second = directory(2, List.of(renamed), List.of(topic("bag", 0), topic("late", 1)));

        DirectoryEvents said = DirectoryEvents.of(first, second);

        assertThat(said.removed()).containsExactly("team/ground");
        assertThat(said.events())
                .containsExactly(
                        new TeamChanged(2, renamed),
                        new TopicChanged(2, topic("bag", 0)),
                        new TopicChanged(2, topic("late", 1)),
                        new DeskChanged(2, second.desk()));
    }

    @Test
    void versionWithoutAnyDifferenceIsStillSaid() {
        Directory first = directory(1, List.of(SERVICE), List.of());

        DirectoryEvents said = DirectoryEvents.of(first, directory(2, List.of(SERVICE), List.of()));

        assertThat(said.removed()).isEmpty();
        assertThat(said.events()).containsExactly(new DeskChanged(2, first.desk()));
    }

    @Test
    void changesAndRemovalsLeadToTheNextVersion() {
        Directory first = directory(1, List.of(SERVICE, GROUND), List.of(topic("late", 0), topic("bag", 1)));
        Directory second = directory(2, List.of(SERVICE), List.of(topic("bag", 0), topic("new", 1)));
        say(DirectoryEvents.of(Directory.empty(), first));

        assembly.remove("team/ground");
        assertThat(assembly.current()).contains(first);

        assertThat(say(DirectoryEvents.of(first, second))).contains(second);
        assertThat(List.copyOf(assembly.current().orElseThrow().topics().keySet()))
                .containsExactly("bag", "new");
    }

    @Test
    void readingTheTopicAgainFromItsBeginningNeverGoesBackInTime() {
        Directory first = directory(1, List.of(SERVICE, GROUND), List.of(topic("late", 0)));
        Directory second = directory(2, List.of(SERVICE), List.of(topic("bag", 0)));
        DirectoryEvents one = DirectoryEvents.of(Directory.empty(), first);
        DirectoryEvents two = DirectoryEvents.of(first, second);
        say(one);
        say(two);

        assertThat(say(one)).isEmpty();
        assertThat(assembly.current()).contains(second);
        assertThat(say(two)).contains(second);
    }

    @Test
    void keysThatMeanNothingArePassedOver() {
        say(DirectoryEvents.of(Directory.empty(), directory(1, List.of(SERVICE), List.of())));

        List.of("", "team", "team/", "planet/mars", "desk/desk", "team/nobody").forEach(assembly::remove);

        assertThat(say(DirectoryEvents.of(
                        directory(1, List.of(SERVICE), List.of()), directory(2, List.of(SERVICE), List.of()))))
                .contains(directory(2, List.of(SERVICE), List.of()));
    }

    @Test
    void versionsRise() {
        Directory first = directory(1, List.of(), List.of());

        assertThatThrownBy(() -> DirectoryEvents.of(first, first)).isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<Directory> say(DirectoryEvents said) {
        said.removed().forEach(assembly::remove);
        Optional<Directory> last = Optional.empty();
        for (DirectoryEvent event : said.events()) {
            last = assembly.apply(event);
        }
        return last;
    }

    private static Topic topic(String id, int position) {
        return new Topic(id, position, id, "service", "standard", Autonomy.DIRECT, null);
    }

    private static Directory directory(long version, List<Team> teams, List<Topic> topics) {
        Map<String, Team> teamsById = new LinkedHashMap<>();
        teams.forEach(team -> teamsById.put(team.id(), team));
        Map<String, Topic> topicsById = new LinkedHashMap<>();
        topics.forEach(topic -> topicsById.put(topic.id(), topic));
        return new Directory(
                version,
                Directory.empty().desk(),
                Map.of(),
                teamsById,
                topicsById,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
