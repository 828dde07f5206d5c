package org.ambassadordesk.ambassador.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shares of times against sorting them. */
class TimesTest {
    private static final double[] SHARES = {0, 0.01, 0.5, 0.9, 0.99, 1};

    @Test
    void sharesOfAsManyAsAreKeptAreExact() {
        long[] micros = waits(1, Times.EXACT);

        assertThat(of(micros).shares(SHARES)).isEqualTo(nearestRanks(micros));
    }

    @Test
    void sharesOfMoreAreTrueToFiveHundredthsOfAPercentAndTheLongestExactly() {
        long[] micros = waits(2, Times.EXACT + 50_000);

        long[] shares = of(micros).shares(SHARES);

        long[] exact = nearestRanks(micros);
        for (int i = 0; i < shares.length; i++) {
            assertThat((double) shares[i]).isCloseTo((double) exact[i], within(0.0005 * exact[i]));
        }
        assertThat(shares[shares.length - 1]).isEqualTo(exact[exact.length - 1]);
    }

    @Test
    void sharesOfPartsTogetherAreThoseOfAllHoweverTheyWereCut() {
        long[] micros = waits(3, 3 * Times.EXACT);
        Times whole = of(micros);
        Random random = new Random(4);
        for (int i = 0; i < 5; i++) {
            int[] cuts = {0, random.nextInt(micros.length), random.nextInt(micros.length), 40, micros.length};
            Arrays.sort(cuts);
            List<Times> parts = Stream.iterate(1, cut -> cut < cuts.length, cut -> cut + 1)
                    .map(cut -> of(Arrays.copyOfRange(micros, cuts[cut - 1], cuts[cut])))
                    .toList();

            Times together = Times.together(parts);

            assertThat(together.count()).isEqualTo(micros.length);
            assertThat(together.shares(SHARES)).isEqualTo(whole.shares(SHARES));
        }
    }

    @Test
    void noTimeAtAllIsATimeToo() {
        long[] none = new long[Times.EXACT + 1];

        assertThat(of(none).shares(SHARES)).containsOnly(0);
        assertThat(Times.together(List.of(of(none), of(none))).shares(SHARES)).containsOnly(0);
    }

    @Test
    void fewPartsTogetherStayExact() {
        long[] micros = waits(5, Times.EXACT);

        Times together = Times.together(List.of(
                of(Arrays.copyOf(micros, 1000)), of(new long[0]), of(Arrays.copyOfRange(micros, 1000, micros.length))));

        assertThat(together.shares(SHARES)).isEqualTo(nearestRanks(micros));
    }

    private static Times of(long[] micros) {
        Times times = new Times();
        Arrays.stream(micros).forEach(times::add);
        return times;
    }

    private static long[] waits(long seed, int count) {
        Random random = new Random(seed);
        return random.doubles(count)
                .mapToLong(any -> (long) (3.24e9 * Math.exp(1.3 * random.nextGaussian())))
                .toArray();
    }

    private static long[] nearestRanks(long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return Arrays.stream(SHARES)
                .mapToLong(share -> sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)])
                .toArray();
    }
}
