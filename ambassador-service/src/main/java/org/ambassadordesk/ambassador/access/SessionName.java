package org.ambassadordesk.ambassador.access;

import java.security.Principal;
import java.util.Optional;

/**
 * What the session cookie carries: the account and the generation of its password, so that a session ends when the
 * password changes. Written as {@code anna#3}.
 */
record SessionName(String account, int generation) {
    static Optional<SessionName> parse(String name) {
        int mark = name.lastIndexOf('#');
        if (mark < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionName(name.substring(0, mark), Integer.parseInt(name.substring(mark + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Principal asPrincipal() {
        return new Named(account + "#" + generation);
    }

    private record Named(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }
}
