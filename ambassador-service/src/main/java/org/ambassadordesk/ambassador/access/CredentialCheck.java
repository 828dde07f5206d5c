package org.ambassadordesk.ambassador.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ambassadordesk.ambassador.access.Accounts.Account;

/**
 * Compares a name and a password with the accounts.
 *
 * <p>A comparison is slow on purpose, so at most as many run side by side as there are processors, and one that
 * succeeded is remembered for five minutes: scripts send name and password with every call. What is remembered is an HMAC
 * under a key of this process over name, password and the account's generation, so a new password ends it at once.
 * Comparisons with accounts that do not exist take the same time.
 */
@ApplicationScoped
class CredentialCheck {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_WAITING = 256;
    /** bcrypt reads no further; a longer password would let another one with the same beginning in. */
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedAttempts failures;
    private final SecretKeySpec key;
    private final ExecutorService comparing;
    private final AsyncCache<String, Boolean> verified;

    CredentialCheck(Accounts accounts, Passwords passwords, FailedAttempts failures, RandomGenerator randomness) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        byte[] secret = new byte[32];
        randomness.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        int threads = Runtime.getRuntime().availableProcessors();
        this.comparing = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("password-check-", 0).factory());
        this.verified = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .executor(comparing)
                .buildAsync();
    }

    /**
     * Returns the account whose password this is.
     *
     * @throws ThrottledException too many failures of this account at this address
     * @throws AuthenticationFailedException wrong, or no such account: both look the same
     */
    Account verify(String name, String password, String address) {
        Optional<Account> account = accounts.find(name);
        String remembered =
                digest(name, password, account.map(Account::generation).orElse(0));
        boolean right;
        try {
            right = verified.get(
                            remembered,
                            (known, executor) -> CompletableFuture.supplyAsync(
                                    () -> compare(name, password, address, account), executor))
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            throw e.getCause() instanceof ThrottledException throttled ? throttled : e;
        } catch (RejectedExecutionException e) {
            throw new ThrottledException(Duration.ofSeconds(1));
        }
        if (!right || account.isEmpty()) {
            verified.synchronous().invalidate(remembered);
            throw new AuthenticationFailedException();
        }
        return account.get();
    }

    private boolean compare(String name, String password, String address, Optional<Account> account) {
        failures.waitOf(name, address).ifPresent(wait -> {
            throw new ThrottledException(wait);
        });
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(passwords.nobodys()))
                        && account.isPresent()
                        && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        if (right) {
            failures.forget(name, address);
        } else {
            failures.count(name, address);
        }
        return right;
    }

    private String digest(String name, String password, int generation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((name.length() + ":" + name + ":" + generation + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @PreDestroy
    void stop() {
        comparing.shutdownNow();
    }
}
