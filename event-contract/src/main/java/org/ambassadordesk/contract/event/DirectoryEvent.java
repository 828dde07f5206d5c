package org.ambassadordesk.contract.event;

import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;

/**
 * One entry of the directory as it now stands; told by ambassador-service on {@code feedback.directory}. A version is
 * complete, and takes effect as a whole, when its {@link DeskChanged} arrives, which is always written last.
 */
public sealed interface DirectoryEvent extends Event {
    /** The version of the whole directory this entry was last changed in. */
    long version();

    record AmbassadorChanged(long version, Ambassador ambassador) implements DirectoryEvent {
        @Override
        public String key() {
            return "ambassador/" + ambassador.id();
        }
    }

    record TeamChanged(long version, Team team) implements DirectoryEvent {
        @Override
        public String key() {
            return "team/" + team.id();
        }
    }

    record TopicChanged(long version, Topic topic) implements DirectoryEvent {
        @Override
        public String key() {
            return "topic/" + topic.id();
        }
    }

    record TargetChanged(long version, ResponseTarget target) implements DirectoryEvent {
        @Override
        public String key() {
            return "target/" + target.id();
        }
    }

    record CalendarChanged(long version, BusinessCalendar calendar) implements DirectoryEvent {
        @Override
        public String key() {
            return "calendar/" + calendar.id();
        }
    }

    record GuidelineChanged(long version, Guideline guideline) implements DirectoryEvent {
        @Override
        public String key() {
            return "guideline/" + guideline.id();
        }
    }

    record SourceChanged(long version, Source source) implements DirectoryEvent {
        @Override
        public String key() {
            return "source/" + source.id();
        }
    }

    /** The desk itself; also the mark that everything of this version has been said. */
    record DeskChanged(long version, Desk desk) implements DirectoryEvent {
        @Override
        public String key() {
            return "desk/desk";
        }
    }
}
