package org.ambassadordesk.ambassador.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;

/** Makes passwords, hashes and compares them. */
@ApplicationScoped
public class Passwords {
    /** No vowels, so no words; nothing that looks like something else. */
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxyzBCDF";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final RandomGenerator randomness;
    private final int cost;
    private final String nobodys;

    Passwords(RandomGenerator randomness, AccessConfig config) {
        this.randomness = randomness;
        this.cost = config.passwordCost();
        this.nobodys = hash(generate());
    }

    /** Random: 16 characters of 32, 80 bits, in groups that can be read out. */
    public String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(randomness.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    /** A hash that nothing matches in practice: comparing with it takes as long as with anybody's. */
    String nobodys() {
        return nobodys;
    }
}
