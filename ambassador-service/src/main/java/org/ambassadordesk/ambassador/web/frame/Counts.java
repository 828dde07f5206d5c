package org.ambassadordesk.ambassador.web.frame;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.Map;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;

/** How much is in the lists of the one who looks; counted once a page, however often the page says it. */
@RequestScoped
public class Counts {
    /** Counters stop here; nobody reads further. */
    public static final int MOST = 1000;

    private final CurrentPerson current;
    private final ConversationLists lists;
    private final Map<View, Long> counted = new EnumMap<>(View.class);

    Counts(CurrentPerson current, ConversationLists lists) {
        this.current = current;
        this.lists = lists;
    }

    public long of(View view) {
        return counted.computeIfAbsent(view, one -> lists.count(current.get(), one, MOST));
    }
}
