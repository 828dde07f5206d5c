package org.ambassadordesk.ambassador.web.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambassadordesk.ambassador.notice.LeadNotices.Notice;
import org.ambassadordesk.ambassador.web.view.Card;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.OversightWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says notices in words, with what helps. */
final class Noticing {
    private final Directory directory;
    private final Words words;
    private final OversightWords say;

    Noticing(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
        this.say = words.oversight();
    }

    private record Said(String title, String advice) {}

    Noticed noticed(Notice notice) {
        Said said = said(notice);
        boolean many = notice.kind().equals("burst");
        return new Noticed(
                many ? "risk" : "late",
                said.title(),
                said.advice(),
                many ? null : topicName(notice.topic()),
                words.moment(notice.noticedAt()),
                many
                        ? "/inbox?view=queue&topic=" + encoded(notice.topic())
                        : "/conversations/" + notice.conversationId() + "?view=team",
                many ? say.seeQueue() : say.open(),
                about(notice),
                people(notice));
    }

    private Said said(Notice notice) {
        if (notice.kind().equals("burst")) {
            long usual = Math.round(notice.usual() == null ? 0 : notice.usual());
            String count = words.number(notice.arrivals() == null ? 0 : notice.arrivals());
            return new Said(say.burst(count, topicName(notice.topic()), words.number(usual)), say.doBurst());
        }
        return switch (notice.reason()) {
            case "nobody-authorized" ->
                new Said(say.nobodyAuthorized(), say.doNobodyAuthorized(topicName(notice.topic())));
            case "nobody-speaks" -> new Said(say.nobodySpeaks(), say.doNobodySpeaks());
            case "everybody-declined" -> new Said(say.everybodyDeclined(), say.doEverybodyDeclined());
            case "first-response" -> new Said(say.overdueFirst(), say.doOverdue());
            case "next-response" -> new Said(say.overdueNext(), say.doOverdue());
            case "resolution" -> new Said(say.overdueResolution(), say.doOverdue());
            default -> new Said(say.cannotGo(), say.doCannotGo());
        };
    }

    private Noticed.@Nullable About about(Notice notice) {
        var about = notice.about();
        if (about == null) {
            return null;
        }
        String holder = about.holder();
        String standing = holder == null
                ? Card.state(about.state(), null, words.inbox())
                : words.inbox().withOther(nameOf(holder));
        return new Noticed.About(
                String.valueOf(notice.conversationId()),
                about.contactName(),
                about.channel(),
                standing,
                about.excerpt());
    }

    /** Only who is authorized: from a lead nobody else gets it either. */
    private List<Choice> people(Notice notice) {
        var about = notice.about();
        String topic = notice.topic();
        if (about == null || topic == null) {
            return List.of();
        }
        return directory.ambassadors().values().stream()
                .filter(one -> one.authorization(topic, about.channel()).isPresent())
                .filter(one -> !one.id().equals(about.holder()))
                .map(one -> new Choice(one.id(), one.name(), false))
                .toList();
    }

    private String topicName(@Nullable String topic) {
        return topic == null
                ? words.inbox().noTopic()
                : directory.topic(topic).map(Topic::name).orElse(topic);
    }

    private String nameOf(String person) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
