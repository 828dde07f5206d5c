package org.ambassadordesk.router.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.alarm.Alarms;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Roster;
import org.ambassadordesk.router.topic.TopicChoosing;
import org.ambassadordesk.router.topic.TopicPace;
import org.jspecify.annotations.Nullable;

/** What the parts of the desk share. One thread. */
final class DeskState {
    /** Under this version nothing has been heard of any directory, not even an empty one. */
    static final long NO_DIRECTORY = -1;

    /** Clocks are disciplined by small steps; more than this means that somebody set it back. */
    private static final Duration SET_BACK = Duration.ofSeconds(1);

    private final Supplier<UUID> ids;
    private final Premises premises;
    private final Map<UUID, DeskConversation> conversations = new HashMap<>();
    private final Map<UUID, DeskConversation> touched = new LinkedHashMap<>();
    private final Set<UUID> passing = new HashSet<>();
    private final Map<String, Attendance> attendances = new HashMap<>();
    private final Map<String, TopicPace> paces = new HashMap<>();
    private final History history = new History();
    private final Facts facts = new Facts();
    private final Alarms alarms = new Alarms();
    private final SortedSet<String> freed = new TreeSet<>();
    private boolean attendanceChanged;
    private Directory directory = nothing();
    private Roster roster;
    private TopicChoosing topics = new TopicChoosing(directory);
    private Instant now = Instant.EPOCH;
    private boolean clockSetBack;

    DeskState(Supplier<UUID> ids, Premises premises) {
        this.ids = ids;
        this.premises = premises;
        this.roster = new Roster(directory, attendances, premises.shifts(directory), Instant.EPOCH);
    }

    private static Directory nothing() {
        var desk = new Desk("", ZoneOffset.UTC, "", RoutingRules.standard());
        return new Directory(
                NO_DIRECTORY, desk, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    UUID newId() {
        return ids.get();
    }

    Instant now() {
        return now;
    }

    void beginAt(Instant at) {
        clockSetBack |= at.plus(SET_BACK).isBefore(now);
        now = at;
        roster.lookAt(now);
    }

    /** Whether somebody has set the clock back since the last time. */
    boolean takeSetBack() {
        boolean was = clockSetBack;
        clockSetBack = false;
        return was;
    }

    Directory directory() {
        return directory;
    }

    RoutingRules rules() {
        return directory.desk().routing();
    }

    Premises premises() {
        return premises;
    }

    Roster roster() {
        return roster;
    }

    TopicChoosing topics() {
        return topics;
    }

    History history() {
        return history;
    }

    Facts facts() {
        return facts;
    }

    Alarms alarms() {
        return alarms;
    }

    void work(Directory under) {
        directory = under;
        roster = new Roster(under, attendances, premises.shifts(under), now);
        topics = new TopicChoosing(under);
        alarms.setFor(roster.people());
    }

    Map<String, Attendance> attendances() {
        return attendances;
    }

    /** How many conversations begin, by topic. */
    Map<String, TopicPace> paces() {
        return paces;
    }

    @Nullable
    DeskConversation find(@Nullable UUID id) {
        return id == null ? null : conversations.get(id);
    }

    void put(DeskConversation conversation) {
        conversations.put(conversation.id(), conversation);
        reviewPassing(conversation);
    }

    /** What is not active stays only until it is forgotten. */
    private void reviewPassing(DeskConversation conversation) {
        if (conversation.isActive()) {
            passing.remove(conversation.id());
        } else {
            passing.add(conversation.id());
        }
    }

    /** By id, so that whoever goes through them always goes the same way. */
    List<DeskConversation> conversations() {
        return byId(conversations.values().stream());
    }

    /** What somebody holds, by id. */
    List<DeskConversation> held() {
        return byId(conversations.values().stream().filter(conversation -> conversation.assignment() != null));
    }

    private static List<DeskConversation> byId(Stream<DeskConversation> some) {
        return some.sorted(Comparator.comparing(DeskConversation::id)).toList();
    }

    /** In no order. */
    void forEachConversation(Consumer<DeskConversation> action) {
        conversations.values().forEach(action);
    }

    /** Lets go of everything that can only move again by being asked for. */
    void forgetInactive() {
        passing.forEach(conversations::remove);
        passing.clear();
        history.clear();
    }

    /** Its newest state will be stored, and its timers set. */
    void touch(DeskConversation conversation) {
        touched.put(conversation.id(), conversation);
    }

    /** What follows from everything since the last time. */
    List<Fact> settle() {
        for (DeskConversation conversation : touched.values()) {
            facts.add(new Fact.ConversationKept(conversation.kept()));
            alarms.setFor(conversation);
            reviewPassing(conversation);
        }
        touched.clear();
        return facts.take();
    }

    /** Every event about a conversation moves its version, so it is stored too. */
    void tell(RoutingEvent.OfConversation event) {
        facts.add(new Fact.Told(event));
        touch(Objects.requireNonNull(find(event.conversation().id()), "only what the desk knows is spoken of"));
    }

    /** About a person or a topic. */
    void tell(RoutingEvent.OfDesk event) {
        facts.add(new Fact.Told(event));
    }

    void keep(KeptAssignment assignment) {
        facts.add(new Fact.AssignmentKept(assignment));
    }

    void attend(Attendance anew) {
        roster.attend(anew);
        facts.add(new Fact.AttendanceKept(anew));
        Person person = roster.person(anew.ambassador());
        if (person != null) {
            person.look(now);
            alarms.setFor(person);
        }
    }

    /** Looks at the person's calendar again. */
    void reviewShift(Person person) {
        roster.reviewShift(person, now);
        alarms.setFor(person);
    }

    /** This person may have room now. */
    void free(String ambassador) {
        freed.add(ambassador);
    }

    /** Who may have room since the last time, by id. */
    List<Person> takeFreed() {
        if (freed.isEmpty()) {
            return List.of();
        }
        List<Person> taken =
                freed.stream().map(roster::person).filter(Objects::nonNull).toList();
        freed.clear();
        return taken;
    }

    /** Somebody came or went. */
    void changeAttendance() {
        attendanceChanged = true;
    }

    boolean takeAttendanceChanged() {
        boolean changed = attendanceChanged;
        attendanceChanged = false;
        return changed;
    }
}
