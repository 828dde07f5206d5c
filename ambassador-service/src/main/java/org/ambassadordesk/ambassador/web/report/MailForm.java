package org.ambassadordesk.ambassador.web.report;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.mail.WeeklyMail;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.contract.directory.Directory;

/**
 * When somebody gets figures by mail, to be changed.
 *
 * @param comes whether it comes at all
 * @param zone of the hour
 */
public record MailForm(boolean comes, List<Option> weekdays, List<Option> hours, List<Option> topics, String zone) {
    private static final WeeklyMail USUAL = new WeeklyMail(1, 8, null);

    static MailForm of(Optional<WeeklyMail> wanted, ZoneId zone, Directory directory, Words words) {
        WeeklyMail mail = wanted.orElse(USUAL);
        return new MailForm(
                wanted.isPresent(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> option(
                                day.getValue(),
                                day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
                                mail.weekday()))
                        .toList(),
                IntStream.range(0, 24)
                        .mapToObj(hour -> option(hour, words.format("HH:mm", LocalTime.of(hour, 0)), mail.hour()))
                        .toList(),
                ReportForms.topics(mail.topic(), directory, words),
                zone.getId());
    }

    private static Option option(int value, String label, int chosen) {
        return new Option(Integer.toString(value), label, value == chosen, null);
    }
}
