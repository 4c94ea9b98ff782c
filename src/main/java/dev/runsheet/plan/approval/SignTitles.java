package dev.runsheet.plan.approval;

import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads titles that themselves ask for a signature: {@code Gate 2: harbour master approval required}. */
final class SignTitles {
    /** What a title says before what it asks for. */
    private static final Pattern PART = Pattern.compile("[:：]\\s|\\s[–—-]\\s");

    private final Outline outline;
    private final Signing signing;
    private final SignVerbs verbs;

    SignTitles(Outline outline, Signing signing) {
        this.outline = outline;
        this.signing = signing;
        this.verbs = new SignVerbs(outline.words(), signing);
    }

    /** Who has to sign by the title of {@code section}; none where it only says what stands below it. */
    List<String> of(Spot section) {
        boolean heading = ((Section) section.part()).form() == Section.Form.HEADING;
        if (!heading || SignPlaces.isUnsigned(section) || !(section.says(Word.SIGN) || section.says(Word.APPROVES))) {
            return List.of();
        }
        boolean wanted = section.says(Word.OBLIGED) || section.says(Word.SIGN_WANTED);
        return PART.splitAsStream(section.text())
                .map(part -> wanted ? asked(part) : List.<String>of())
                .filter(who -> !who.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> asked(String part) {
        String text = part.replaceFirst("\\s*[(（][^()（）]*[)）]\\s*$", "").replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return Stream.concat(
                        signing.asked(text).stream(),
                        outline.words().in(text).contains(Word.OBLIGED)
                                ? verbs.approving(text, true).stream()
                                : Stream.empty())
                .limit(1)
                .flatMap(who -> signing.split(who).stream())
                .toList();
    }
}
