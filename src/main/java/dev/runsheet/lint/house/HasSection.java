package dev.runsheet.lint.house;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section whose title has one of these words.
 *
 * @param titles at least one
 */
public record HasSection(List<WordPattern> titles) implements Feature {
    public HasSection {
        titles = List.copyOf(titles);
    }

    @Override
    public Stream<Hit> in(Subject subject) {
        return subject.parts(Section.class)
                .filter(section ->
                        Feature.first(titles, subject.text(section.at())).isPresent())
                .map(section -> new Hit(section.at(), Where.at(section.at()), subject.text(section.at())));
    }

    @Override
    public String described() {
        return "a section titled " + Feature.either(titles);
    }

    @Override
    public String added() {
        return "add the section \"## " + Feature.written(titles) + "\"";
    }
}
