package org.ambassadordesk.router.routing.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.routing.DeskInput;

/** One person may not answer one topic any more, or only by mail. */
record Strictness(String person, String topic, boolean onlyByMail) {
    private static final List<String> MAIL = List.of("mail");

    static Strictness of(long seed) {
        var random = new SplittableRandom(~seed);
        return new Strictness(
                RandomInputs.PEOPLE[random.nextInt(RandomInputs.PEOPLE.length)],
                RandomInputs.TOPICS[random.nextInt(RandomInputs.TOPICS.length)],
                random.nextBoolean());
    }

    DeskInput applyTo(DeskInput input) {
        if (!(input instanceof DeskInput.Directed(Directory d))
                || !d.ambassadors().containsKey(person)) {
            return input;
        }
        var ambassadors = new LinkedHashMap<>(d.ambassadors());
        ambassadors.computeIfPresent(person, (_, known) -> applyTo(known));
        return new DeskInput.Directed(new Directory(
                d.version(),
                d.desk(),
                d.calendars(),
                d.teams(),
                d.topics(),
                d.targets(),
                ambassadors,
                d.guidelines(),
                d.sources(),
                d.responses()));
    }

    private Ambassador applyTo(Ambassador a) {
        var rights = new LinkedHashMap<>(a.authorized());
        if (!onlyByMail) {
            rights.remove(topic);
        }
        return new Ambassador(
                a.id(),
                a.name(),
                a.email(),
                a.team(),
                a.role(),
                a.languages(),
                a.capacity(),
                a.shift(),
                rights,
                onlyByMail ? MAIL : a.channels());
    }

    void requireKept(Eligibility eligibility) {
        var key = eligibility.signature();
        boolean allowed =
                onlyByMail ? MAIL.contains(key.channel()) : !key.topic().equals(topic);
        Broken.unless(allowed || !eligibility.eligible().contains(person), () -> this + " but " + eligibility);
    }
}
