package org.ambassadordesk.router.estimate;

/** Running sums of one thing's observations; the oldest fade once there are more than it remembers. */
final class Tally {
    private final String subject;
    private final double memory;
    private double count;
    private double sum;
    private double squares;

    /**
     * Nothing observed yet.
     *
     * @param memory so many observations at most have weight, together
     */
    Tally(String subject, double memory) {
        this.subject = subject;
        this.memory = memory;
    }

    void restore(Experience kept) {
        count = kept.count();
        sum = kept.sum();
        squares = kept.squares();
    }

    Experience experience() {
        return new Experience(subject, count, sum, squares);
    }

    void add(double value) {
        add(1, value, value * value);
    }

    void add(double weight, double value, double square) {
        count += weight;
        sum += value;
        squares += square;
        if (count > memory) {
            double fade = memory / count;
            count *= fade;
            sum *= fade;
            squares *= fade;
        }
    }

    /** The mean, drawn to {@code usual} as by {@code weight} observations of it. */
    double mean(double usual, double weight) {
        return (sum + weight * usual) / (count + weight);
    }

    /** The mean square, drawn to {@code usual} likewise. */
    double meanSquare(double usual, double weight) {
        return (squares + weight * usual) / (count + weight);
    }
}
