package org.ambassadordesk.contract.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say about each record and its components, for the descriptions of the schemas. */
final class RecordDocs {
    private final Map<String, Doc> byType = new HashMap<>();

    private record Doc(String summary, Map<String, String> components) {}

    static RecordDocs read(Path sources) {
        var docs = new RecordDocs();
        try (Stream<Path> files = Files.walk(sources)) {
            docs.collect(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    String of(Class<?> type) {
        Doc doc = byType.get(type.getCanonicalName());
        return doc == null ? "" : doc.summary();
    }

    String of(Class<?> type, String component) {
        Doc doc = byType.get(type.getCanonicalName());
        return doc == null ? "" : doc.components().getOrDefault(component, "");
    }

    private void collect(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(new TreePath(unit), null);
            }
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                byType.put(name(getCurrentPath()), new Doc(plain(comment.getFullBody()), components(comment)));
            }
            return super.visitClass(type, null);
        }
    }

    private static Map<String, String> components(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(param -> param.getName().toString(), param -> plain(param.getDescription())));
    }

    private static String name(TreePath path) {
        String simple = ((ClassTree) path.getLeaf()).getSimpleName().toString();
        return path.getParentPath().getLeaf() instanceof ClassTree
                ? name(path.getParentPath()) + "." + simple
                : path.getCompilationUnit().getPackageName() + "." + simple;
    }

    private static String plain(List<? extends DocTree> parts) {
        return parts.stream()
                .map(RecordDocs::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String plain(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link ->
                link.getReference()
                        .getSignature()
                        .replaceAll(".*\\.", "")
                        .replace('#', '.')
                        .replaceAll("^\\.", "");
            default -> "";
        };
    }
}
