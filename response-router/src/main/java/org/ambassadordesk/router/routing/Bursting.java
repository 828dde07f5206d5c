package org.ambassadordesk.router.routing;

import java.time.Instant;
import org.ambassadordesk.contract.directory.BurstRule;
import org.ambassadordesk.contract.event.RoutingEvent.BurstNoticed;
import org.ambassadordesk.contract.event.RoutingEvent.BurstOver;
import org.ambassadordesk.router.topic.TopicPace;

/** Notices that many more conversations begin on a topic than usual, and that it is over. */
final class Bursting {
    private final DeskState desk;

    Bursting(DeskState desk) {
        this.desk = desk;
    }

    void begun(String topic) {
        BurstRule rule = desk.rules().burstRule();
        TopicPace known = desk.paces().get(topic);
        TopicPace pace = (known == null ? TopicPace.unknown(topic, rule, desk.now()) : known).and(rule, desk.now());
        if (!pace.burst() && pace.isMuch(rule)) {
            pace = pace.inBurst(true);
            desk.tell(new BurstNoticed(
                    topic, pace.arrivals(), rounded(pace.usual()), rule.window().toSeconds(), desk.now()));
        }
        keep(pace);
    }

    /** A slot is over while a burst goes on. */
    void review(String topic) {
        TopicPace known = desk.paces().get(topic);
        if (known == null) {
            return;
        }
        BurstRule rule = desk.rules().burstRule();
        TopicPace pace = known.at(rule, desk.now());
        if (pace.burst() && pace.isCalm(rule)) {
            pace = pace.inBurst(false);
            desk.tell(new BurstOver(topic, desk.now()));
        }
        keep(pace);
    }

    private void keep(TopicPace pace) {
        desk.paces().put(pace.topic(), pace);
        desk.facts().add(new Fact.PaceKept(pace));
        watch(pace);
    }

    /** Sets the time to look again. */
    void watch(TopicPace pace) {
        Instant next = pace.burst() ? pace.slotEnd(desk.rules().burstRule()) : null;
        desk.alarms().setBurst(pace.topic(), next);
    }

    private static double rounded(double usual) {
        return Math.round(usual * 10) / 10.0;
    }
}
