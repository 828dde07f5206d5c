package org.ambassadordesk.router.routing;

import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.roster.CalendarShifts;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Shifts;
import org.ambassadordesk.router.target.Promise;

/** Shifts and promises as the directory has them; where everybody who is there has missed it, it starts over. */
final class DirectoryPremises implements Premises {
    @Override
    public Shifts shifts(Directory directory) {
        return new CalendarShifts(directory);
    }

    @Override
    public Optional<Promise> promise(Directory directory, DeskConversation conversation) {
        return Promise.of(directory, conversation.filing().seenOn(conversation.subject()));
    }

    @Override
    public boolean startsOver(Waiting item) {
        List<Person> there =
                item.signature().people().stream().filter(Person::isAvailable).toList();
        return !there.isEmpty()
                && there.stream().allMatch(person -> item.excluded().containsKey(person.id()));
    }
}
