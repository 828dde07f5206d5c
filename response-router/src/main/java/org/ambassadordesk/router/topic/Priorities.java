package org.ambassadordesk.router.topic;

import java.util.Locale;
import org.ambassadordesk.contract.event.Comment;

/** How urgent a comment is on the face of it: 1 (label urgent), 2 (label vip, or one star of five), else 3. */
public final class Priorities {
    public static final int ORDINARY = 3;

    private Priorities() {}

    /** 1 is the most urgent; 4 is left to later rules. */
    public static int of(Comment comment) {
        int priority = ORDINARY;
        for (String label : comment.labels()) {
            priority = Math.min(priority, ofLabel(label));
        }
        Integer rating = comment.rating();
        return rating != null && rating == 1 ? Math.min(priority, 2) : priority;
    }

    private static int ofLabel(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "urgent" -> 1;
            case "vip" -> 2;
            default -> ORDINARY;
        };
    }
}
