package org.ambassadordesk.tools.bench.load;

import java.util.List;

/** Comments made up for measuring: about as long as a post on a network, on several topics, in two languages. */
public final class Texts {
    private static final List<String> OPENINGS = List.of(
            "Hi there, ",
            "Honestly, ",
            "Third time I ask: ",
            "Guten Tag, ",
            "Hello team, ",
            "Kurze Frage: ",
            "Not happy. ",
            "Good morning! ");
    private static final List<String> MATTERS = List.of(
            "my suitcase did not arrive and nobody at the desk could tell me where it is",
            "the invoice shows a charge that I never agreed to, please look into it",
            "die App meldet mich jedes Mal ab, wenn ich ein Ticket kaufen will",
            "the train was forty minutes late and I missed my connection",
            "can I change the name on a booking that I made last week?",
            "mein Sitzplatz war doppelt vergeben und der Schaffner wusste von nichts",
            "your chat has been saying that somebody will answer soon for two hours",
            "where do I return the rental key when the counter is closed?");
    private static final List<String> ENDINGS = List.of(
            ". Thanks for any help!",
            ". What happens now? #service",
            ". Vielen Dank im Voraus.",
            " – see https://example.org/ticket for the details.",
            ". I have been a customer for nine years.",
            " 🙁");

    private Texts() {}

    /** The text of a number; numbers close to each other give different texts. */
    public static String text(long number) {
        return OPENINGS.get((int) (number % OPENINGS.size()))
                + MATTERS.get((int) (number / 3 % MATTERS.size()))
                + ENDINGS.get((int) (number / 7 % ENDINGS.size()));
    }

    /** A comment of an author of its own, so that each opens a conversation. */
    public static String comment(String run, long number, String channel) {
        return "{\"externalId\":\"" + run + "-" + number + "\",\"channel\":\"" + channel + "\",\"text\":\""
                + text(number) + "\",\"author\":{\"id\":\"" + run + "-" + number + "\",\"name\":\"Customer " + number
                + "\"},\"postedAt\":\"2026-03-02T10:15:30+01:00\"}";
    }
}
