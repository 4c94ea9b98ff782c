package dev.runsheet.build;

import dev.runsheet.model.FrontMatter;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Position;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.FrontMatters;
import dev.runsheet.yaml.YamlProblem;
import java.util.List;
import java.util.Optional;

/** What is wrong with YAML as remarks on the file it stands in. */
final class YamlRemarks {
    private YamlRemarks() {}

    /** Those of a file that is YAML as a whole. */
    static List<Remark> of(List<YamlProblem> problems) {
        return problems.stream().map(problem -> remark(problem, problem.span())).toList();
    }

    /** Those of the front matter at the top of {@code file}, whose first line is {@code ---}. */
    static List<Remark> of(Optional<FrontMatter> frontMatter, SourceFile file) {
        return frontMatter.stream()
                .flatMap(front -> {
                    LineMap lines = LineMap.of(front.text());
                    return FrontMatters.read(front.text()).problems().stream()
                            .map(problem -> remark(problem, inFile(problem.span(), lines, file)));
                })
                .toList();
    }

    /** By line and column, because the text of front matter has other line ends than the file may have. */
    private static Span inFile(Span span, LineMap lines, SourceFile file) {
        int start = inFile(lines.position(span.start()), file);
        return new Span(start, Math.max(start, inFile(lines.position(span.end()), file)));
    }

    private static int inFile(Position position, SourceFile file) {
        int line = Math.min(position.line() + 1, file.lines().lines());
        Span span = file.lines().span(line);
        return Math.min(span.start() + position.column() - 1, span.end());
    }

    private static Remark remark(YamlProblem problem, Span span) {
        return new Remark(Remark.Kind.BAD_YAML, span, problem.message(), problem.help());
    }
}
