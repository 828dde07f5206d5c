package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules.Availability;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.roster.Attendance;

/** Who may have what and who is there, said once more, straight from the directory. */
final class Reach {
    private Reach() {}

    static boolean mayHave(Ambassador person, KeptConversation kept) {
        return mayAnswer(
                person,
                String.valueOf(kept.filing().topic()),
                kept.subject().channel(),
                kept.filing().language());
    }

    static boolean mayAnswer(Ambassador person, String topic, String channel, String language) {
        return person.authorization(topic, channel).isPresent() && speaks(person, language);
    }

    static boolean speaks(Ambassador person, String language) {
        return language.equals(Language.UNDETERMINED) || person.languages().contains(language);
    }

    /** On shift, not away, signed in where that is asked for. */
    static boolean isThere(Ambassador person, Attendance attendance, Directory directory, Instant now) {
        boolean present = directory.desk().routing().availability() == Availability.SHIFT || attendance.signedIn();
        String shift = person.shift();
        boolean onShift = shift == null
                || (directory.calendars().containsKey(shift)
                        && directory.calendars().get(shift).isOpen(now));
        return onShift && present && attendance.absence() == null;
    }
}
