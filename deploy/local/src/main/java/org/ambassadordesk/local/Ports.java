package org.ambassadordesk.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Ports of this machine. */
public final class Ports {
    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Why a server could not listen there; empty where it could. */
    static Optional<String> obstacle(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound() ? Optional.empty() : Optional.of("cannot be bound");
        } catch (BindException e) {
            boolean nowhere = String.valueOf(e.getMessage()).contains("assign");
            return Optional.of(nowhere ? "is not this machine's" : "is already in use");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be used (" + e.getMessage() + ")");
        }
    }

    /** Whether somebody takes connections there. */
    static boolean answers(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
