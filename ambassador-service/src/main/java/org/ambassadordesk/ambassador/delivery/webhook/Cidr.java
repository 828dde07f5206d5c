package org.ambassadordesk.ambassador.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code fd00::/8}; without a length one address alone. */
public record Cidr(InetAddress network, int length) {
    /** Literals only: a name must never be looked up here. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads one; never looks up a name.
     *
     * @throws IllegalArgumentException naming the text, where it is no range
     */
    public static Cidr parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = address(parts[0], text);
        int bits = network.getAddress().length * 8;
        int length = parts.length == 1 ? bits : length(parts[1], text);
        if (length > bits) {
            throw new IllegalArgumentException("no range of addresses: " + text);
        }
        return new Cidr(network, length);
    }

    private static InetAddress address(String literal, String text) {
        try {
            if (LITERAL.matcher(literal).matches()) {
                return InetAddress.getByName(literal);
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no range of addresses: " + text, e);
        }
        throw new IllegalArgumentException("no range of addresses: " + text);
    }

    private static int length(String digits, String text) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("no range of addresses: " + text);
        }
        return Integer.parseInt(digits);
    }

    public boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        int whole = length / 8;
        for (int i = 0; i < whole; i++) {
            if (one[i] != other[i]) {
                return false;
            }
        }
        int mask = 0xFF << (8 - length % 8) & 0xFF;
        return length % 8 == 0 || (one[whole] & mask) == (other[whole] & mask);
    }
}
