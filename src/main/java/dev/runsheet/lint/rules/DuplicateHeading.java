package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Flags two sections of one name, of which a link can only mean one. */
final class DuplicateHeading implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR04", "duplicate-heading", Severity.INFO, Audience.ALL, "A heading stands twice under one parent");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<String, Pointer> first = new HashMap<>();
        return subject.parts(Section.class)
                .filter(section -> section.value().form() == Section.Form.HEADING)
                .flatMap(section -> {
                    String title = subject.text(section.at()).strip().toLowerCase(Locale.ROOT);
                    Pointer earlier = first.putIfAbsent(section.at().parent() + "\0" + title, section.at());
                    return earlier == null
                            ? Stream.empty()
                            : Stream.of(Problem.at(
                                            section.at(),
                                            "there is a heading " + Quote.of(subject.text(section.at()))
                                                    + " above already",
                                            "say in the title what is different here")
                                    .with(Where.at(earlier), "the first of that name"));
                });
    }
}
