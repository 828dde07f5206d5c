package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ambassadordesk.ambassador.report.behind.Part.Wanted;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Further;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.ambassadordesk.ambassador.web.report.ReportPage.Tile;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/** Single numbers, how they were before, and the list of just what each counts. */
record Tiles(Figures now, Figures before, Links links, Words words) {
    /** @param standing of those counted; null where all are */
    Tile count(String label, Kind kind, ToLongFunction<Further> count, @Nullable Wanted standing) {
        return tile(label, kind, figures -> words.number(count.applyAsLong(figures)), standing);
    }

    /** The promises that were kept, and where some were not, those. */
    Tile share(String label, Kind kind) {
        Tile kept = tile(label, kind, figures -> words.share(figures.attainment()), Wanted.MET);
        Further decided = now.of(kind);
        long missed = decided.decided() - decided.met();
        return missed == 0
                ? kept
                : new Tile(
                        kept.label(),
                        kept.number(),
                        kept.before(),
                        kept.href(),
                        new Option(
                                Wanted.MISSED.code(),
                                words.report().missed(words.number(missed)),
                                false,
                                cases(kind, Wanted.MISSED)));
    }

    /** A time that a share of them took: it counts those that had what they waited for. */
    Tile time(String label, Kind kind, Function<Percentiles, @Nullable BigDecimal> percentile) {
        return tile(label, kind, figures -> words.seconds(percentile.apply(figures.times())), Wanted.ANSWERED);
    }

    private Tile tile(String label, Kind kind, Function<Further, String> number, @Nullable Wanted standing) {
        return new Tile(
                label,
                number.apply(now.of(kind)),
                words.report().before(number.apply(before.of(kind))),
                cases(kind, standing));
    }

    private String cases(Kind kind, @Nullable Wanted standing) {
        return links.of(kind)
                .with("standing", standing == null ? null : standing.code())
                .cases();
    }
}
