package org.ambassadordesk.tools.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Whole HTTP requests, ready to be written. */
public final class Requests {
    private final URI address;
    private final String authorization;

    /** Requests to an address, signed with a source's key. */
    public Requests(URI address, String key) {
        this.address = address;
        this.authorization = "Bearer " + key;
    }

    /** Where they go. */
    public URI address() {
        return address;
    }

    /** A POST with a body. */
    public byte[] post(String path, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: "
                        + authorization + "\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        return request;
    }
}
