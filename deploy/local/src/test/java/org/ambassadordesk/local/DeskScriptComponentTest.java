package org.ambassadordesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script itself, in a tree with nothing to build, and with a Maven that says when it builds. Programs it calls are found
 * in a folder of the test's own; removing a file takes a while there, so that who looks meanwhile is seen.
 */
class DeskScriptComponentTest {
    private static final List<String> TOOLS =
            List.of("dirname cat sed awk grep find mkdir rmdir mv tee sort head readlink sleep touch".split(" "));
    private static final String MAVEN = """
            #!/bin/sh
            [ "$2" != -version ] || { echo "Apache Maven 3.9.9"; exit 0; }
            echo begin >>"$BUILDS"
            sleep 2
            mkdir -p "$TREE/desk-tools/target"
            touch "$TREE/desk-tools/target/desk-tools.jar"
            echo end >>"$BUILDS"
            """;

    private final List<Process> commands = new ArrayList<>();

    @TempDir
    Path tree;

    @AfterEach
    void stop() {
        commands.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commandsBegunSideBySideBuildOnceThoughADeadBuildLeftItsLock(boolean flock) throws Exception {
        script(flock);
        leaveBehind(deadProcess());

        for (int i = 0; i < 4; i++) {
            start();
        }
        for (Process command : commands) {
            assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(builds()).containsExactly("begin", "end");
    }

    @Test
    void whereABuildWasKilledTheNextCommandBuilds() throws Exception {
        script(true);
        leaveBehind(ProcessHandle.current().pid());

        assertThat(start().waitFor(2, TimeUnit.MINUTES))
                .as("a living process has the number")
                .isTrue();

        assertThat(builds()).containsExactly("begin", "end");
    }

    private void script(boolean flock) throws IOException {
        Path programs = Files.createDirectory(tree.resolve("programs"));
        for (String tool : TOOLS) {
            forward(programs.resolve(tool), "");
        }
        if (flock) {
            forward(programs.resolve("flock"), "");
        }
        executable(programs.resolve("mvn"), MAVEN);
        forward(programs.resolve("rm"), "sleep 0.5\n");
        for (String folder : List.of("desk-tools/src", "deploy/local/src", "deploy/topics", "target")) {
            Files.createDirectories(tree.resolve(folder));
        }
        for (String pom : List.of("pom.xml", "desk-tools/pom.xml", "deploy/local/pom.xml")) {
            Files.createFile(tree.resolve(pom));
        }
        executable(tree.resolve("desk"), Files.readString(Path.of("../../desk")));
    }

    /** Calls the machine's own program of that name, after something else. */
    private static void forward(Path program, String first) throws IOException {
        Path real = found(program.getFileName().toString());
        executable(program, "#!/bin/sh\n" + first + "exec " + real + " \"$@\"\n");
    }

    private static Path found(String tool) {
        List<Path> all = Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .toList();
        Assumptions.assumeFalse(all.isEmpty(), tool + " is not installed here");
        return all.getFirst();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void leaveBehind(long pid) throws IOException {
        for (String lock : List.of("build.lock", "build.pid")) {
            Files.writeString(tree.resolve("target").resolve(lock), pid + "\n");
        }
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private Process start() throws IOException {
        ProcessBuilder command = new ProcessBuilder(tree.resolve("desk").toString(), "check", "nothing")
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(tree, "output", ".txt").toFile());
        command.environment().put("PATH", tree.resolve("programs").toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("TREE", tree.toString());
        command.environment().put("BUILDS", tree.resolve("builds").toString());
        Process started = command.start();
        commands.add(started);
        return started;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(tree.resolve("builds"));
    }
}
