package org.ambassadordesk.ambassador.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.ambassador.workspace.NoteWritten;
import org.ambassadordesk.contract.directory.Ambassador;

/**
 * Notes that name colleagues: {@code @anna}, by id or by a first name that only one of them has. Named is only who sees
 * the conversation anyway: a note shows nobody what is not their affair.
 */
@ApplicationScoped
class Mentions {
    /** Not within an address of mail, and without the full stop that ends a sentence. */
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])@([\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*)");

    private final Database database;
    private final Conversations conversations;
    private final People people;
    private final CurrentDirectory directory;

    Mentions(Database database, Conversations conversations, People people, CurrentDirectory directory) {
        this.database = database;
        this.conversations = conversations;
        this.people = people;
        this.directory = directory;
    }

    /** Refuses the note, with 400, where it names somebody who does not see the conversation. */
    void on(@Observes NoteWritten note) {
        KeptConversation conversation = note.conversation();
        Set<String> named = named(note.text(), conversation);
        database.perform(
                handle -> named.forEach(person -> MentionRows.add(handle, note.id(), conversation.id(), person)));
    }

    private Set<String> named(String text, KeptConversation conversation) {
        Set<String> named = new LinkedHashSet<>();
        NAMED.matcher(text).results().map(match -> match.group(1)).forEach(name -> named.add(idOf(name, conversation)));
        return named;
    }

    private String idOf(String name, KeptConversation conversation) {
        List<String> meant = directory.get().ambassadors().values().stream()
                .filter(one ->
                        one.id().equalsIgnoreCase(name) || firstNameOf(one).equalsIgnoreCase(name))
                .map(Ambassador::id)
                .filter(id -> people.find(id)
                        .filter(person -> conversations.sees(conversation, person))
                        .isPresent())
                .toList();
        return meant.stream()
                .filter(id -> id.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> meant.size() == 1 ? meant.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> meant.isEmpty()
                        ? ProblemException.invalid(
                                "text", "names @{0}, but nobody of that name sees this conversation", name)
                        : ProblemException.invalid(
                                "text", "names @{0}, which could be one of {1}", name, String.join(", ", meant)));
    }

    private static String firstNameOf(Ambassador ambassador) {
        return ambassador.name().strip().split("\\s+", 2)[0];
    }
}
