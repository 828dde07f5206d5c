package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to run PostgreSQL, which refuses root, when we are root. A user namespace is the gentlest way: the process loses
 * every privilege but still owns its files wherever they lie. Where the kernel allows none (some containers), the process
 * becomes another user and its files are given to that user.
 *
 * @param prefix put before a command
 * @param user who must own the files; empty where ownership stays
 * @param cache where that user can read programs
 */
record Unprivileged(List<String> prefix, String user, Path cache) {
    static Unprivileged choose() throws IOException, InterruptedException {
        if (!run(List.of("id", "-u")).output().equals("0")) {
            return new Unprivileged(List.of(), "", Folders.cache());
        }
        Result inNamespace = run(List.of("unshare", "-U", "id", "-u"));
        if (inNamespace.code() == 0 && !inNamespace.output().equals("0")) {
            return new Unprivileged(List.of("unshare", "-U"), "", Folders.cache());
        }
        for (String user : List.of("postgres", "nobody")) {
            Result group = run(List.of("id", "-g", user));
            List<String> prefix =
                    List.of("setpriv", "--reuid=" + user, "--regid=" + group.output(), "--clear-groups", "--");
            if (group.code() == 0 && run(with(prefix, List.of("true"))).code() == 0) {
                return new Unprivileged(prefix, user, Path.of("/var/cache/ambassador-desk"));
            }
        }
        throw new IOException("PostgreSQL does not run as root, and neither unshare nor setpriv can drop root's rights"
                + " here: start the desk as an ordinary user, or give a server of your own in DESK_POSTGRES_URL");
    }

    /** The command as it must be run. */
    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Hands a folder over, where another user must own it. */
    void own(Path folder) throws IOException, InterruptedException {
        if (user.isEmpty()) {
            return;
        }
        var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, owner);
            }
        }
        if (run(command(List.of("test", "-w", folder.toString()))).code() != 0) {
            throw new IOException("PostgreSQL runs as " + user + " here, who cannot reach " + folder
                    + ": choose a data directory whose parents everybody may enter");
        }
    }

    private record Result(int code, String output) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return new Result(127, "");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Result(124, "");
        }
        return new Result(process.exitValue(), output);
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
