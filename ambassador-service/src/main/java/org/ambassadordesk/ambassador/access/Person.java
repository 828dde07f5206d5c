package org.ambassadordesk.ambassador.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.Team;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, as the directory sees them now.
 *
 * @param team null for the administrator of an empty desk
 * @param ledTeams the teams that name this person as lead, and a team lead's own
 */
public record Person(String id, String name, @Nullable String team, Role role, Set<String> ledTeams) {
    public Person {
        ledTeams = Set.copyOf(ledTeams);
    }

    static Person of(Ambassador ambassador, Directory directory) {
        Set<String> led = directory.teams().values().stream()
                .filter(team -> team.leads().contains(ambassador.id()))
                .map(Team::id)
                .collect(Collectors.toCollection(HashSet::new));
        Role role = led.isEmpty() || ambassador.role() == Role.ADMIN ? ambassador.role() : Role.TEAM_LEAD;
        if (role == Role.TEAM_LEAD) {
            led.add(ambassador.team());
        }
        return new Person(ambassador.id(), ambassador.name(), ambassador.team(), role, led);
    }

    static Person administrator(String name) {
        return new Person(name, name, null, Role.ADMIN, Set.of());
    }

    /** As the API and the directory file say it: ambassador, team-lead or admin. */
    public String roleName() {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** Whether this person leads anybody. */
    public boolean isLead() {
        return role != Role.AMBASSADOR;
    }

    /** Whether this person leads that team; an administrator leads all. */
    public boolean leads(@Nullable String aTeam) {
        return isAdmin() || (aTeam != null && ledTeams.contains(aTeam));
    }

    /** The teams whose conversations are this person's affair. */
    public Set<String> teams() {
        Set<String> mine = new HashSet<>(ledTeams);
        if (team != null) {
            mine.add(team);
        }
        return mine;
    }

    /**
     * Whether this person may see a conversation.
     *
     * @param conversationTeam the team of its topic; null in triage, which is the leads' affair
     * @param holder who holds it, if anybody does
     */
    public boolean maySee(@Nullable String conversationTeam, @Nullable String holder) {
        return isAdmin()
                || id.equals(holder)
                || (conversationTeam == null ? isLead() : teams().contains(conversationTeam));
    }

    /** Whether this person belongs to an audience. */
    public boolean isAmong(Audience audience) {
        return audience.everyone()
                || isAdmin()
                || audience.people().contains(id)
                || (audience.triage() && isLead())
                || teams().stream().anyMatch(audience.teams()::contains);
    }
}
