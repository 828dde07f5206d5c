package org.ambassadordesk.ambassador.guideline.wording;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;

/** Links as browsers and networks read them, with or without a scheme, and the host each leads to. */
public final class Links {
    /** Backslashes too: browsers take them for slashes. */
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)\\bhttps?:[/\\\\]+[^\\s<>\"'`]+");

    private static final Pattern BARE = Pattern.compile(
            "(?i)\\b(?:[\\pL\\pN](?:[\\pL\\pN-]{0,61}[\\pL\\pN])?\\.)+\\pL{2,24}\\b(?:[/?#][^\\s<>\"'`]*)?");

    private static final String TRAILING = ".,;:!?)]}…»”";
    private static final DomainValidator DOMAINS = DomainValidator.getInstance();

    private Links() {}

    /**
     * Those that lead elsewhere.
     *
     * @param known hosts links may lead to, lower case; a host stands for its subdomains too
     */
    public static List<Found> toOthers(String text, Collection<String> known) {
        return find(text).stream()
                .filter(link -> known.stream()
                        .noneMatch(
                                host -> link.what().equals(host) || link.what().endsWith("." + host)))
                .toList();
    }

    /** All of them, in the order of the text; {@code what} is the host, in ASCII and lower case. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher links = WITH_SCHEME.matcher(text);
        while (links.find()) {
            int end = withoutTrailing(text, links.start(), links.end());
            found.add(new Found(links.start(), end, hostOf(text.substring(links.start(), end))));
        }
        List<Found> bare = new ArrayList<>();
        Matcher hosts = BARE.matcher(text);
        while (hosts.find()) {
            int start = hosts.start();
            int end = withoutTrailing(text, start, hosts.end());
            String host = hostOf(text.substring(start, end));
            boolean mailOrHandle =
                    (start > 0 && text.charAt(start - 1) == '@') || (end < text.length() && text.charAt(end) == '@');
            boolean inside = found.stream().anyMatch(link -> link.start() <= start && start < link.end());
            if (!mailOrHandle && !inside && isHost(text.substring(start, end), host)) {
                bare.add(new Found(start, end, host));
            }
        }
        found.addAll(bare);
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    /** A full stop without a space behind it joins two sentences more often than it makes a host. */
    private static boolean isHost(String written, String host) {
        int dot = written.lastIndexOf('.', written.length() - 1);
        boolean sentence = dot + 1 < written.length()
                && Character.isUpperCase(written.codePointAt(dot + 1))
                && !written.equals(written.toUpperCase(Locale.ROOT));
        return !sentence && DOMAINS.isValid(host);
    }

    /** What stands before an {@code @} is no host, whatever it looks like. */
    private static String hostOf(String link) {
        String rest = link.replaceFirst("(?i)^https?:[/\\\\]+", "");
        String authority = rest.split("[/\\\\?#]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(plain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return plain.toLowerCase(Locale.ROOT);
        }
    }

    private static int withoutTrailing(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && TRAILING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
