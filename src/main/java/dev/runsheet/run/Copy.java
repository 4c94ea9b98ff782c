package dev.runsheet.run;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.source.Positions;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A filled-in copy of a checklist, and where in which file each of its parts was written. One copy may lie in several files,
 * as a long checklist lies in several issues.
 *
 * @param checklist what the files say together
 * @param where finds a part; empty for what stands in none of them
 * @param answers what they say in fields of their own
 */
public record Copy(Checklist checklist, Function<Pointer, Optional<Written>> where, Answers answers) {

    /**
     * A place in a file.
     *
     * @param file the file
     * @param span the stretch of it
     */
    public record Written(SourceFile file, Span span) {}

    /** A copy that lies in one file and was read as it stands there. */
    public static Copy of(SourceFile file, Checklist checklist, Positions positions) {
        return new Copy(checklist, at -> Optional.of(new Written(file, positions.span(at))), Answers.NONE);
    }

    /** A copy of which nobody asks where it was written. */
    public static Copy of(Checklist checklist) {
        return new Copy(checklist, at -> Optional.empty(), Answers.NONE);
    }

    /** One copy from several files, in the order of the checklist; sections that go on in the next file are put together. */
    public static Copy joined(List<Copy> copies) {
        return copies.size() == 1 ? copies.get(0) : new Joining(List.copyOf(copies), Optional.empty()).joined();
    }

    /** One copy from pieces that have all sections around what they hold; {@code same} tells which sections are one. */
    public static Copy joined(List<Copy> copies, BiPredicate<Section, Section> same) {
        return new Joining(List.copyOf(copies), Optional.of(same)).joined();
    }

    /** The same copy with {@code other} answers. */
    public Copy with(Answers other) {
        return new Copy(checklist, where, other);
    }
}
