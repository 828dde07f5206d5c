package org.ambassadordesk.ambassador.web.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.report.BoardReport;
import org.ambassadordesk.ambassador.report.BoardReport.Counts;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Report;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.web.view.Board.Age;
import org.ambassadordesk.ambassador.web.view.Board.Share;
import org.ambassadordesk.ambassador.web.view.Board.Soon;
import org.ambassadordesk.ambassador.web.view.Board.Tile;
import org.ambassadordesk.ambassador.web.view.Board.Times;
import org.ambassadordesk.ambassador.web.view.Board.TopicRow;
import org.ambassadordesk.ambassador.web.words.BoardWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says figures in words. */
public final class Boards {
    /** So far below the desk's goal is still fair. */
    private static final double FAIR = 0.15;

    private final Directory directory;
    private final Words words;

    public Boards(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    /** What is going on now. */
    public Board of(BoardReport.Board report, String span, String clock) {
        long most =
                report.ages().stream().mapToLong(BoardReport.Age::count).max().orElse(0);
        return new Board(
                tiles(report.total(), report.closedUnansweredToday()),
                report.topics().stream().map(this::topic).toList(),
                report.ages().stream().map(age -> age(age, Math.max(1, most))).toList(),
                report.next().stream().map(this::soon).toList(),
                "7d".equals(span) ? "7d" : "24h",
                "calendar".equals(clock) ? "calendar" : "wall",
                List.of(),
                Optional.empty());
    }

    /** With the response times beside it. */
    public Board with(Board now, Report report) {
        List<Times> times = report.groups().stream()
                .filter(figures -> figures.count() > 0)
                .map(figures -> times(nameOf(figures.key()), figures))
                .toList();
        return new Board(
                now.tiles(),
                now.topics(),
                now.ages(),
                now.soon(),
                now.span(),
                now.clock(),
                times,
                Optional.of(times(words.board().allTopics(), report.total())));
    }

    private List<Tile> tiles(Counts counts, @Nullable Long closedToday) {
        BoardWords say = words.board();
        List<Tile> tiles = new ArrayList<>(List.of(
                new Tile(say.open(), counts.open(), "none", "/inbox?view=team"),
                new Tile(say.queued(), counts.queued(), "none", "/inbox?view=queue"),
                new Tile(say.atRisk(), counts.atRisk(), counts.atRisk() > 0 ? "risk" : "good", "/inbox?view=at-risk"),
                new Tile(
                        say.overdue(), counts.overdue(), counts.overdue() > 0 ? "late" : "good", "/inbox?view=at-risk"),
                new Tile(say.waiting(), counts.waitingForApproval(), "none", "/approvals")));
        if (closedToday != null) {
            tiles.add(new Tile(say.closedToday(), closedToday, "none", "/inbox?view=closed"));
        }
        return tiles;
    }

    private TopicRow topic(BoardReport.TopicCounts row) {
        Counts counts = row.counts();
        return new TopicRow(
                nameOf(row.topic()),
                counts.open(),
                counts.queued(),
                counts.atRisk(),
                counts.overdue(),
                counts.waitingForApproval());
    }

    private Age age(BoardReport.Age age, long most) {
        Long to = age.to();
        String from = words.span(Duration.ofSeconds(age.from()));
        String label = to == null
                ? words.board().over(from)
                : age.from() == 0
                        ? words.board().under(words.span(Duration.ofSeconds(to)))
                        : words.board().between(from, words.span(Duration.ofSeconds(to)));
        return new Age(label, age.count(), (int) Math.round(100.0 * age.count() / most));
    }

    private Soon soon(BoardReport.Next next) {
        Deadline deadline = words.running("first-response", next.waitingSince(), next.warnAt(), next.dueAt());
        String topic = next.topicName() == null ? nameOf(next.topic()) : next.topicName();
        return new Soon(next.id().toString(), next.contactName(), topic, next.channel(), deadline);
    }

    private Times times(String name, Figures figures) {
        Double attainment = figures.attainment();
        var first = figures.firstResponse();
        return new Times(
                name,
                figures.count(),
                words.share(attainment),
                attainment == null ? 0 : (int) Math.floor(100 * attainment),
                level(attainment),
                said(first.p50()),
                said(first.p75()),
                said(first.p90()),
                said(first.p95()),
                said(first.p99()),
                said(first.max()),
                shares(figures.legs()));
    }

    private String level(@Nullable Double attainment) {
        double goal = directory.desk().measuringRules().goal();
        return attainment == null ? "none" : attainment >= goal ? "good" : attainment >= goal - FAIR ? "risk" : "late";
    }

    private List<Share> shares(LegSeconds legs) {
        Map<String, @Nullable BigDecimal> all = new LinkedHashMap<>();
        all.put("intake", legs.intake());
        all.put("queue", legs.queue());
        all.put("pickup", legs.pickup());
        all.put("drafting", legs.drafting());
        all.put("approval", legs.approval());
        all.put("delivery", legs.delivery());
        double total = all.values().stream().mapToDouble(Boards::number).sum();
        List<Share> shares = new ArrayList<>();
        double from = 0;
        for (var leg : all.entrySet()) {
            double width = total == 0 ? 0 : 100 * number(leg.getValue()) / total;
            shares.add(new Share(leg.getKey(), nameOfLeg(leg.getKey()), from, width, said(leg.getValue())));
            from += width;
        }
        return shares;
    }

    private String nameOfLeg(String leg) {
        BoardWords say = words.board();
        return switch (leg) {
            case "intake" -> say.intake();
            case "queue" -> say.queue();
            case "pickup" -> say.pickup();
            case "drafting" -> say.drafting();
            case "approval" -> say.approval();
            default -> say.delivery();
        };
    }

    private static double number(@Nullable BigDecimal seconds) {
        return seconds == null ? 0 : seconds.doubleValue();
    }

    private String said(@Nullable BigDecimal seconds) {
        return seconds == null
                ? "–"
                : words.figure(Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }

    private String nameOf(@Nullable String topic) {
        return topic == null || topic.equals("triage")
                ? words.board().noTopic()
                : directory.topic(topic).map(Topic::name).orElse(topic);
    }
}
