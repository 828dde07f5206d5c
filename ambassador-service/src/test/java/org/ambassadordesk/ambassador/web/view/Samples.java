package org.ambassadordesk.ambassador.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.web.view.Board.Age;
import org.ambassadordesk.ambassador.web.view.Board.Share;
import org.ambassadordesk.ambassador.web.view.Board.Soon;
import org.ambassadordesk.ambassador.web.view.Board.Tile;
import org.ambassadordesk.ambassador.web.view.Board.Times;
import org.ambassadordesk.ambassador.web.view.Board.TopicRow;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Listing.Emptiness;
import org.ambassadordesk.ambassador.web.view.Listing.Tab;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Finding;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Findings;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Problem;
import org.ambassadordesk.ambassador.web.view.Talk.Doable;
import org.ambassadordesk.ambassador.web.view.Talk.Earlier;
import org.ambassadordesk.ambassador.web.view.Talk.Entry;
import org.ambassadordesk.ambassador.web.view.Talk.Happening;
import org.ambassadordesk.ambassador.web.view.Talk.Why;
import org.jspecify.annotations.Nullable;

/** Views full of awkward content: long words, both directions, markup, nothing at all. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-03T15:20:00Z");
    static final Words WORDS = new Words(NOW, ZoneId.of("America/Chicago"));
    static final String NASTY = "<script>alert('x')</script> \"quoted\" & {braces} "
            + "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkäuferinnenvereinigungsvorsitzende";
    private static final String LOST =
            "@SkylineAir three hours at the belt and no suitcase. The desk was closed, the hotline rings out. My "
                    + "daughter's medicine is in there. Can a human being please tell me where it is? Flight SK101 from Oslo.";

    private Samples() {}

    static Frame frame(String section) {
        return new Frame(
                "Skyline Air",
                section,
                "Anna Berg",
                new Frame.Presence("available", "Available", null),
                3,
                NOW.toString(),
                null,
                null);
    }

    static Deadline target(String kind, int startedBefore, int lasts, @Nullable Integer met) {
        Instant started = NOW.minus(Duration.ofMinutes(startedBefore));
        Instant due = started.plus(Duration.ofMinutes(lasts));
        return met == null
                ? WORDS.running(kind, started, started.plus(Duration.ofMinutes(lasts * 3L / 4)), due)
                : WORDS.kept(kind, started, due, started.plus(Duration.ofMinutes(met)));
    }

    static Listing listing(boolean empty) {
        List<Tab> tabs = List.of(
                new Tab("mine", "Mine", "2", true),
                new Tab("team", "Team", "14", false),
                new Tab("queue", "Queue", "128", false),
                new Tab("at-risk", "At risk", "3", false),
                new Tab("approvals", "For approval", "3", false),
                new Tab("closed", "Closed", "41207", false));
        List<Card> cards = empty
                ? List.of()
                : List.of(
                        card(1, "Jo Nakamura", "Baggage", "English", "with you · started", LOST, 250, true),
                        card(
                                2,
                                "Sven-Åke Björkqvist-Längenfelder",
                                "Safety",
                                "German",
                                "with you",
                                "Im Flugzeug roch es nach Rauch, und niemand hat uns etwas gesagt. Ist das normal?",
                                190,
                                false),
                        card(
                                3,
                                "ليلى حداد",
                                "Booking",
                                "Arabic",
                                "with Ben Ode",
                                "لم أستلم تأكيد الحجز حتى الآن، هل يمكنكم المساعدة؟ رقم الحجز SK-4471",
                                60,
                                false),
                        card(4, NASTY, "Other", "language unknown", "waits: nobody free", NASTY, 20, false),
                        card(
                                5,
                                "maria_r",
                                "Booking",
                                "Spanish",
                                "waits: nobody speaks Spanish",
                                "¿Puedo cambiar el nombre en el billete?",
                                10,
                                false),
                        card(6, "T.", "Lounge", "English", "waits for approval", "2 of 5 stars", 5, false));
        return new Listing(
                tabs,
                "mine",
                "Mine",
                "/inbox?view=mine",
                "",
                null,
                List.of(new Choice("baggage", "Baggage", false), new Choice("safety", "Safety", false)),
                cards,
                empty ? null : "/inbox?view=mine&cursor=x",
                new Emptiness(
                        "You hold nothing right now",
                        "Press n, or the button, and the desk gives you what is due first."));
    }

    private static Card card(
            int n, String who, String topic, String lang, String standing, String text, int gone, boolean current) {
        Deadline deadline = target("first-response", gone, 240, null);
        String id = id(n);
        return new Card(
                id,
                "/conversations/" + id + "?view=mine",
                who,
                topic,
                "twitter",
                lang,
                standing,
                text,
                deadline,
                current);
    }

    static Talk talk(boolean mine) {
        return new Talk(
                id(1),
                "mine",
                7,
                "Jo Nakamura",
                List.of("twitter", "@jo_nk", "12,400 followers", "English", "Demo feed", "vip"),
                "https://example.org/1",
                "Baggage",
                "the text says “suitcase”",
                mine ? "with you since 08:52" : "with Ben Ode",
                List.of(
                        target("first-response", 2000, 240, 35),
                        target("next-response", 190, 240, null),
                        target("resolution", 2000, 3900, null)),
                new Why(
                        "It is yours because you answered this customer before.",
                        List.of(
                                "You may answer Baggage on twitter alone.",
                                "You speak English.",
                                "You held 0 of 2 at the time.",
                                "Ben Ode was at capacity.",
                                "Lena Ruiz was off shift.",
                                "Decided by policy steady-1 on directory version 4.")),
                new Doable(
                        mine ? null : "Start answering",
                        mine,
                        true,
                        true,
                        List.of(new Choice("baggage", "Baggage", true), new Choice("safety", "Safety", false)),
                        List.of(new Choice("anna", "Anna Berg", false), new Choice("ben", "Ben Ode", true))),
                List.of(
                        new Entry(
                                id(11),
                                "comment",
                                "Jo Nakamura",
                                at(2000),
                                LOST,
                                null,
                                "none",
                                "2 of 5 stars",
                                "posted Mon 06:00 as the source says",
                                1,
                                false),
                        new Entry(
                                id(12),
                                "reply",
                                "Ben Ode",
                                at(1965),
                                "Hi Jo, that is a rotten start to a holiday, and I am sorry the desk had closed. Send me the tag number by direct message and I will look for it myself.\n\nBen",
                                "delivered Mon 06:35",
                                "good",
                                null,
                                "Ben Ode, employee of Skyline Air",
                                2,
                                false),
                        new Entry(
                                id(13),
                                "note",
                                "Ben Ode",
                                at(1960),
                                "Oslo says the bag missed the connection, next flight in lands 17:40.",
                                null,
                                "none",
                                null,
                                null,
                                3,
                                false),
                        new Entry(id(14), "comment", "Jo Nakamura", at(200), null, null, "none", null, null, 4, false),
                        new Entry(
                                id(15),
                                "comment",
                                "Jo Nakamura",
                                at(190),
                                "Any news? " + NASTY,
                                "edited",
                                "none",
                                null,
                                null,
                                5,
                                false),
                        new Entry(
                                id(16),
                                "reply",
                                "Anna Berg",
                                at(20),
                                "Dear Jo, it landed.",
                                "sent back by Lena Ruiz",
                                "risk",
                                null,
                                "“Please say when the courier comes.”",
                                6,
                                true)),
                List.of(
                        new Happening(at(2000), "Came in by Demo feed"),
                        new Happening(at(1999), "Given to Ben Ode"),
                        new Happening(at(1960), "Answered by Ben Ode"),
                        new Happening(at(190), "Opened again by the customer"),
                        new Happening(at(188), "Given to Anna Berg: same person as before")),
                List.of(new Earlier(id(9), at(300000), "Booking", "answered", "Can I bring a cello as hand luggage?")));
    }

    static ReplyBox box(String mode, boolean troubled) {
        List<Finding> findings = troubled
                ? List.of(
                        new Finding(
                                "block",
                                "Not like this:",
                                "Personal data does not belong into a public reply.",
                                "+49 30 901820",
                                40,
                                53),
                        new Finding("four-eyes", "Second reader:", "Promises of money need one.", "refund", 80, 86),
                        new Finding("warn", "Have a look:", "Longer than most readers read.", "", -1, -1))
                : List.of();
        return new ReplyBox(
                id(1),
                "mine",
                mode,
                "Ben Ode holds this conversation. You can follow it here.",
                troubled ? "A colleague reads it before it goes out." : "You may send this alone.",
                troubled ? "Safety always needs a second reader." : "You are authorized for Baggage.",
                "Anna Berg, employee of Skyline Air",
                troubled ? "Hi Jo, it has landed. Ring me on +49 30 901820 … and of course you get a refund." : "",
                troubled ? WORDS.moment(NOW) : null,
                5,
                280,
                new Findings(
                        troubled ? "It cannot go out like this." : "",
                        troubled ? "Hand in for approval" : "Send reply",
                        troubled,
                        findings),
                troubled
                        ? new Problem(
                                "Not sent: the customer wrote since.",
                                "Read it, change your words if need be, and send again. Your text is kept.",
                                List.of("Forget it, somebody at the airport found it. Thanks for nothing!"))
                        : null);
    }

    static List<Pending> pending() {
        return List.of(
                pending(1, "Anna Berg", box("write", true).findings().all()),
                pending(2, "Lena Ruiz", List.of()),
                pending(3, "Ben Ode", List.of()));
    }

    private static Pending pending(int n, String author, List<Finding> findings) {
        return new Pending(
                id(50 + n),
                id(n),
                "Jo Nakamura",
                "Safety",
                "twitter",
                author,
                at(12),
                target("first-response", 60 * n, 130, null),
                List.of(new Pending.Asked(at(190), LOST)),
                "Hi Jo,\n\nthe captain smelled it too and turned the galley ovens off; it was a burnt sandwich. You were never in danger, but somebody should have told you. I have passed that on.\n\n"
                        + author,
                author + ", employee of Skyline Air",
                "Safety always needs a second reader.",
                findings);
    }

    static Board board(boolean empty) {
        long n = empty ? 0 : 1;
        List<Tile> tiles = List.of(
                new Tile("open", 142 * n, "none", "/inbox?view=team"),
                new Tile("in the queue", 128 * n, "none", "/inbox?view=queue"),
                new Tile("at risk", 3 * n, empty ? "good" : "risk", "/inbox?view=at-risk"),
                new Tile("overdue", 2 * n, empty ? "good" : "late", "/inbox?view=at-risk"),
                new Tile("wait for approval", 3 * n, "none", "/approvals"));
        if (empty) {
            return new Board(
                    tiles, List.of(), ages(0), List.of(), "24h", "wall", List.of(), Optional.of(times("All", 0)));
        }
        return new Board(
                tiles,
                List.of(
                        new TopicRow("Baggage", 80, 71, 2, 1, 1),
                        new TopicRow("Safety", 4, 2, 1, 1, 2),
                        new TopicRow("Booking", 50, 47, 0, 0, 0),
                        new TopicRow("In triage", 8, 8, 0, 0, 0)),
                ages(1),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> new Soon(
                                id(i),
                                "Customer " + i,
                                "Baggage",
                                "with Ben Ode",
                                target("first-response", 260 - 40 * i, 240, null)))
                        .toList(),
                "24h",
                "wall",
                List.of(times("Baggage", 412), times("Safety", 31), times("Booking", 220)),
                Optional.of(times("All topics", 663)));
    }

    private static List<Age> ages(int n) {
        return List.of(
                new Age("under 15 min", 12L * n, 20 * n),
                new Age("15 min to 1 h", 58L * n, 100 * n),
                new Age("1 to 4 h", 40L * n, 69 * n),
                new Age("4 to 24 h", 22L * n, 38 * n),
                new Age("1 to 3 days", 8L * n, 14 * n),
                new Age("longer", 2L * n, 3 * n));
    }

    private static Times times(String name, long count) {
        return new Times(
                name,
                count,
                count == 31 ? "83 %" : "97 %",
                count == 31 ? 83 : 97,
                count == 31 ? "risk" : "good",
                "21 min",
                "48 min",
                "1 h 32 min",
                "2 h 4 min",
                "3 h 50 min",
                "1 d 3 h",
                List.of(
                        new Share("intake", 0, 1, "1 s"),
                        new Share("queue", 1, 48, "10 min"),
                        new Share("pickup", 49, 9, "2 min"),
                        new Share("drafting", 58, 20, "4 min"),
                        new Share("approval", 78, 20, "4 min"),
                        new Share("delivery", 98, 2, "2 s")));
    }

    static String id(int n) {
        return new UUID(0, n).toString();
    }

    private static Moment at(int minutesAgo) {
        return WORDS.moment(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
