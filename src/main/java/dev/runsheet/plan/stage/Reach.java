package dev.runsheet.plan.stage;

import dev.runsheet.model.Exposure;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.phrase.amount.Shares;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how much of it all is reached with a stage, by its own words or by those beside it. */
final class Reach {
    /** What counts a stage, before what is said of it: {@code Phase 2 — }. */
    private static final Pattern COUNT = Pattern.compile("^[^\\d]{0,30}\\d{1,2}[a-z]?\\s*[.:：,)–—-]\\s*");

    /** What a stage is called, before whom it reaches: {@code National phase: }. */
    private static final Pattern NAME = Pattern.compile("^[^:：\\d]{1,40}[:：]\\s*(?=\\S)");

    /** A name with a share behind it. */
    private static final Pattern FIELD = Pattern.compile("(?<name>[^:：]{1,40})[:：]\\s*[~≈<]?\\s*(?:%\\s?)?\\d");

    /** {@code Early adopters (20 %)}, {@code Broad (about 60 % of the fleet)}. */
    private static final Pattern BRACKETED = Pattern.compile(
            "^[^(（]{3,60}[(（]\\s*(?:[~≈]|\\p{L}{2,8}\\s)?\\s?\\d{1,3}(?:[.,]\\d{1,2})?\\s?%[^()（）\\d]{0,30}[)）]");

    /** Between several shares. */
    private static final Pattern ARROW = Pattern.compile("[→⇒]|[-=]>");

    static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]");

    /** More words than this say more than who is reached. */
    private static final int MOST_WORDS = 4;

    private final StageTitles titles;
    private final Outline outline;
    private final Ladders ladders;

    /** What was found once of a stage. One document is read by one thread. */
    private final Map<Spot, Optional<Exposure>> fields = new HashMap<>();

    Reach(Outline outline, Ladders ladders) {
        this.titles = outline.words().titles();
        this.outline = outline;
        this.ladders = ladders;
    }

    /** What {@code stage} reaches; empty where nothing says it. */
    Optional<Exposure> of(Spot stage) {
        return stage.phrases()
                .exposure()
                .or(() -> ladders.exposure(stage))
                .or(() -> counted(stage))
                .or(() -> fields.computeIfAbsent(stage, this::field));
    }

    /**
     * The same in percent, not of what the stages before have left. Several are stages of one point ({@code raise to 50 %,
     * then to 100 %}); a title that names several sums up what stands below it.
     */
    List<BigDecimal> shares(Spot stage) {
        return of(stage)
                .filter(exposure -> exposure.percents().size() == 1 || stage.isItem())
                .filter(exposure -> exposure.text().contains("%") || !outline.says(exposure.text(), Word.REST))
                .map(exposure -> raised(stage, exposure))
                .orElse(List.of());
    }

    /** Of {@code 25 % -> 50 %} only the second, where the line before has come to the first. */
    private List<BigDecimal> raised(Spot stage, Exposure exposure) {
        List<BigDecimal> all = exposure.percents();
        boolean move = all.size() == 2
                && outline.before(stage)
                        .flatMap(ladders::exposure)
                        .filter(last -> last.reached().compareTo(all.get(0)) == 0)
                        .isPresent();
        return move ? all.subList(1, 2) : all;
    }

    /** What a field right under a stage says of it: {@code Rollout: 5 %}. */
    private Optional<Exposure> field(Spot stage) {
        if (!(stage.part() instanceof Section)
                || !(titles.numbered(stage.text()) || titles.step(stage.text()) || titles.dated(stage.text()))) {
            return Optional.empty();
        }
        return outline.inside(stage)
                .takeWhile(spot -> !(spot.part() instanceof Section))
                .filter(this::isField)
                .findFirst()
                .filter(spot -> !ARROW.matcher(spot.text()).find() && Shares.count(spot.text()) < 2)
                .flatMap(spot -> Shares.first(spot.text()))
                .map(share -> new Exposure(share.toPlainString() + "%", List.of(share)));
    }

    /** Whether {@code spot}, no task, is a field that only states a share: {@code Traffic: 5 %}. */
    boolean isField(Spot spot) {
        Matcher matcher = FIELD.matcher(spot.text().strip());
        return !spot.isTask()
                && spot.outerItem().isEmpty()
                && matcher.lookingAt()
                && outline.says(matcher.group("name"), Word.SHARE_NAME);
    }

    /** {@code Step 2 – 10 % (1 week)}, {@code Phase 4 — everybody}; a line that counts a stage must state but one share. */
    private Optional<Exposure> counted(Spot stage) {
        String title = PlaceInOrder.without(stage.text());
        boolean counts = stage.part() instanceof Section
                ? titles.numbered(title) || titles.step(title)
                : Shares.count(title) < 2
                        && (isCounted(title) || BRACKETED.matcher(title).find());
        if (!counts
                || ARROW.matcher(title).find()
                || !stage.phrases().thresholds().isEmpty()) {
            return Optional.empty();
        }
        return Shares.first(title)
                .map(share -> new Exposure(share.toPlainString() + "%", List.of(share)))
                .or(() -> inWords(title));
    }

    private boolean isCounted(String line) {
        Matcher name = NAME.matcher(line);
        return titles.numbered(line)
                || titles.dated(line)
                || (name.lookingAt()
                        && titles.names(line.substring(0, name.end()).replaceFirst("[:：]\\s*$", "")));
    }

    private Optional<Exposure> inWords(String title) {
        String counted = COUNT.matcher(title).replaceFirst("");
        String said = REMARK.matcher(NAME.matcher(counted).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (said.split("\\s+", MOST_WORDS + 1).length > MOST_WORDS) {
            return Optional.empty();
        }
        // "Full rollout" says how far it goes, not to how many
        if (outline.says(said, Word.EVERYBODY) || (outline.says(said, Word.FULLY) && said.indexOf(' ') < 0)) {
            return Optional.of(new Exposure(said, List.of(BigDecimal.valueOf(100))));
        }
        return outline.says(said, Word.HALF)
                ? Optional.of(new Exposure(said, List.of(BigDecimal.valueOf(50))))
                : Optional.empty();
    }
}
