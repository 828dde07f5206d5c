package org.ambassadordesk.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of another JVM like this one. */
final class ChildJvm {
    /** Ends with code 3 where memory runs out, and is started again: threads that died of it would be missed by nobody. */
    static final String NO_LIFE_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    private final List<String> what;
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    private ChildJvm(List<String> what) {
        this.what = what;
    }

    /** Runs a class that is on our own class path. */
    static ChildJvm ofThisClassPath(Class<?> main) {
        return new ChildJvm(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    }

    static ChildJvm ofClassPath(String classPath, String main) {
        return new ChildJvm(List.of("-cp", classPath, main));
    }

    static ChildJvm ofJar(Path jar) {
        return new ChildJvm(List.of("-jar", jar.toString()));
    }

    ChildJvm options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    ChildJvm arguments(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(what);
        command.addAll(arguments);
        return command;
    }
}
