package dev.runsheet.plan;

import dev.runsheet.model.Exposure;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.Shares;
import dev.runsheet.phrase.StageTitles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells how much of it all is reached with a stage, by its own words or by those beside it. */
final class Reach {
    /** What counts a stage, before what is said of it: {@code Phase 2 — }. */
    private static final Pattern COUNT = Pattern.compile("^[^\\d]{0,30}\\d{1,2}[a-z]?\\s*[.:：,)–—-]\\s*");

    /** Between several shares. */
    private static final Pattern ARROW = Pattern.compile("[→⇒]|[-=]>");

    private static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]");

    /** More words than this say more than who is reached. */
    private static final int MOST_WORDS = 4;

    private static final int FEW_WORDS = 2;

    private final StageTitles titles;
    private final Outline outline;
    private final Ladders ladders;

    Reach(Outline outline, Ladders ladders) {
        this.titles = outline.words().titles();
        this.outline = outline;
        this.ladders = ladders;
    }

    /** What {@code stage} reaches; empty where nothing says it. */
    Optional<Exposure> of(Spot stage) {
        return stage.phrases().exposure().or(() -> ladders.exposure(stage)).or(() -> counted(stage));
    }

    /** The same in percent, where it is one share, not several and not what the stages before have left. */
    Optional<BigDecimal> share(Spot stage) {
        return of(stage)
                .filter(exposure -> exposure.percents().size() == 1)
                .filter(exposure -> exposure.text().contains("%") || !outline.says(exposure.text(), Word.REST))
                .map(Exposure::reached);
    }

    /** {@code Step 2 – 10 % (1 week)}, {@code Phase 4 — everybody}. */
    private Optional<Exposure> counted(Spot stage) {
        String title = PlaceInOrder.without(stage.text());
        boolean counts = stage.part() instanceof Section && (titles.numbered(title) || titles.step(title));
        if (!counts
                || ARROW.matcher(title).find()
                || !stage.phrases().thresholds().isEmpty()) {
            return Optional.empty();
        }
        return Shares.first(title)
                .map(share -> new Exposure(share.toPlainString() + "%", List.of(share)))
                .or(() -> inWords(title));
    }

    private Optional<Exposure> inWords(String title) {
        String said = REMARK.matcher(COUNT.matcher(title).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (said.split("\\s+", MOST_WORDS + 1).length > MOST_WORDS) {
            return Optional.empty();
        } else if (outline.says(said, Word.EVERYBODY)
                || (outline.says(said, Word.FULLY) && said.split("\\s+").length <= FEW_WORDS)) {
            return Optional.of(new Exposure(said, List.of(BigDecimal.valueOf(100))));
        }
        return outline.says(said, Word.HALF)
                ? Optional.of(new Exposure(said, List.of(BigDecimal.valueOf(50))))
                : Optional.empty();
    }
}
