package org.ambassadordesk.ambassador.delivery.webhook;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a webhook may go, so that nobody reaches the inside of a network through this service: the name is
 * looked up once, every address it has is looked at, and only those are connected to that were looked at.
 */
public final class AddressGuard {
    /** Private, local, shared, documentation, multicast and reserved: IANA's special-purpose registries for IPv4, IPv6. */
    private static final List<Cidr> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Cidr::parse)
            .toList();

    /** Whatever else there is in IPv6 is not the public internet. */
    private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.|$)){4}");

    /** "2130706433", "0x7f.1", "0177.0.0.1": other ways to write an IPv4 address, read differently by different people. */
    private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private final List<Cidr> allowed;
    private final Names names;

    /** Looks up a name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /** What is decided about an address. */
    public sealed interface Decision {
        /** Connect to one of these, and to nothing else. */
        record Permitted(URI url, List<InetAddress> addresses) implements Decision {}

        /** Not there. */
        record Refused(String why) implements Decision {}
    }

    /**
     * A guard of its own ranges.
     *
     * @param allowed ranges that are not public and may be reached all the same, also without TLS
     */
    public AddressGuard(List<Cidr> allowed, Names names) {
        this.allowed = List.copyOf(allowed);
        this.names = names;
    }

    public Decision decide(String text) {
        URI url;
        try {
            url = new URI(text.strip());
        } catch (URISyntaxException e) {
            return new Decision.Refused("the webhook's address is no URL");
        }
        return malformed(url).<Decision>map(Decision.Refused::new).orElseGet(() -> resolve(url));
    }

    private static Optional<String> malformed(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("only http and https are spoken");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("the webhook's address must not carry a name or password");
        }
        if (host == null || host.isEmpty() || url.getPort() == 0 || url.getPort() > 65_535) {
            return Optional.of("the webhook's address has no valid host or port");
        }
        if (host.contains("%") || (!host.startsWith("[") && isOddlyNumeric(host))) {
            return Optional.of("the webhook's host is written in an ambiguous way");
        }
        return Optional.empty();
    }

    private static boolean isOddlyNumeric(String host) {
        return NUMERIC_END.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches();
    }

    private Decision resolve(URI url) {
        String host = url.getHost();
        InetAddress[] found;
        try {
            found = names.lookUp(host.startsWith("[") ? host.substring(1, host.length() - 1) : IDN.toASCII(host));
        } catch (UnknownHostException | IllegalArgumentException e) {
            return new Decision.Refused("the webhook's host has no address");
        }
        if (found.length == 0) {
            return new Decision.Refused("the webhook's host has no address");
        }
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        for (InetAddress address : found) {
            String why = objection(address, plain);
            if (why != null) {
                return new Decision.Refused(why);
            }
        }
        return new Decision.Permitted(url, List.copyOf(Arrays.asList(found)));
    }

    private @Nullable String objection(InetAddress address, boolean plain) {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return null;
        }
        if (!isPublic(address)) {
            return "the webhook's host is at " + address.getHostAddress()
                    + ", which is not public; DESK_WEBHOOK_ALLOW does not name it";
        }
        return plain ? "http without TLS is only spoken to addresses that DESK_WEBHOOK_ALLOW names" : null;
    }

    private static boolean isPublic(InetAddress address) {
        if (NOT_PUBLIC.stream().anyMatch(range -> range.contains(address))) {
            return false;
        }
        return !(address instanceof Inet6Address) || GLOBAL_V6.contains(address);
    }
}
