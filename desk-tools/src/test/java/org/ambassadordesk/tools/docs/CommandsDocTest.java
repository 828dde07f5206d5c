package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.tools.DeskTools;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsDocTest {
    private static final String SCRIPT = Repository.read("desk");
    private static final Set<String> OF_THE_SHELL = Set.of("run", "test", "help");

    private static final Pattern CALL = Pattern.compile("\\./desk (\\w+)((?: [^`\\n|#]*)?)");

    private final Map<String, CommandLine> tools = DeskTools.commandLine().getSubcommands();

    @Test
    void helpNamesEveryCommandAndNoOther() {
        Set<String> told = Repository.groups("(?m)^  ([a-z]+)  +\\S", help());
        Set<String> understood = Repository.groups("(?m)^([a-z |]+?)(?: \\| -.*)?\\)", SCRIPT).stream()
                .flatMap(commands -> Stream.of(commands.split(" \\| ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(understood);
        assertThat(Stream.of(tools.keySet(), OF_THE_SHELL).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void helpNamesEveryOptionOfRunAndNoOther() {
        Set<String> told = Repository.groups("(?m)^ +(--[a-z-]+) ", help());
        Set<String> understood = Repository.groups(
                "names = \"(--[a-z-]+)\"",
                Repository.read("deploy/local/src/main/java/org/ambassadordesk/local/Launcher.java"));

        assertThat(told).isEqualTo(understood);
    }

    @Test
    void everyCallOnAnyPageIsUnderstood() {
        Set<String> commands = Repository.groups("(?m)^  ([a-z]+)  +\\S", help());
        for (String page : Repository.pages()) {
            CALL.matcher(page).results().forEach(call -> {
                assertThat(commands).as(call.group()).contains(call.group(1));
                if (!call.group(1).equals("test")) { // what follows goes to Maven
                    assertThat(optionsOf(call.group(1)))
                            .as(call.group())
                            .containsAll(Repository.groups("(?:^|\\s)(--[a-z-]+)", call.group(2)));
                }
            });
        }
    }

    @Test
    void pageOnReplayNamesEveryOptionAndNoOther() {
        assertThat(optionsOn("docs/replay.md")).containsExactlyInAnyOrderElementsOf(own("replay"));
    }

    @Test
    void pageOnPeopleNamesEveryOptionAndNoOther() {
        assertThat(optionsOn("docs/people.md")).containsExactlyInAnyOrderElementsOf(own("people"));
    }

    private static Set<String> optionsOn(String page) {
        return Repository.rows(Repository.read(page)).stream()
                .flatMap(row -> Repository.groups("(--[a-z-]+)", row.getFirst()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> optionsOf(String command) {
        Set<String> options = new HashSet<>(
                tools.containsKey(command) ? own(command) : Repository.groups("(?m)^ +(--[a-z-]+) ", help()));
        options.add("--help");
        return options;
    }

    /** Without those that every command has. */
    private List<String> own(String command) {
        return tools(command)
                .flatMap(tool -> tool.getCommandSpec().options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandLine.Model.OptionSpec::longestName)
                .distinct()
                .toList();
    }

    private Stream<CommandLine> tools(String command) {
        CommandLine tool = tools.get(command);
        return tool == null ? Stream.empty() : Stream.concat(Stream.of(tool), tool.getSubcommands().values().stream());
    }

    private static String help() {
        return SCRIPT.substring(SCRIPT.indexOf("cat <<'EOF'"), SCRIPT.indexOf("\nEOF\n"));
    }
}
