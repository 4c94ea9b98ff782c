package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.PromptLanguages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the way back by what stands around a section and by what stands in it, where its title does not: a whole
 * document about going back, a section {@code If the release fails} whose first point is to roll back, one of two
 * subjects that a title joins.
 */
final class Ways {
    /** From here on a line of commands goes back: {@code helm rollback}, {@code git revert}, {@code rollout undo}. */
    private static final int COMMANDED = 5;

    /** What is to be done stands at the beginning of a point. */
    private static final int FIRST_WORDS = 6;

    private static final int LONGEST_LEAD = 200;

    private static final int LONGEST_AFTER = 25;

    /** A title that nothing marks as one. */
    private static final int LONGEST_TITLE = 30;

    private static final Pattern ENDS = Pattern.compile("[.!?;,。！？；，]\\s*$|\\n");

    /** From here on a word only tells about the way back. */
    private static final int REMARKED = 5;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?:,;])\\s+|[。！？：；]");

    private final Concepts lexicon;
    private final RoleFinder roles;
    private final JoinedTitles joined;
    private final WholeWay whole;

    Ways(Concepts lexicon, RoleFinder roles) {
        this.lexicon = lexicon;
        this.roles = roles;
        this.joined = new JoinedTitles(lexicon);
        this.whole = new WholeWay(lexicon, joined);
    }

    /** What the sections of {@code checklist} stand in. */
    Outer around(Checklist checklist) {
        return whole.around(checklist);
    }

    /** What the parts of {@code section} stand in, which is for {@code role} and stands in {@code outer}. */
    Outer within(Section section, Role role, Outer outer) {
        String title = PlainText.of(section.title()).text();
        if (role == Role.OTHER && outer.extent() == Outer.Extent.WHOLE) {
            return RoleFinder.score(lexicon.scores(title), "remark") < REMARKED ? outer : Outer.NOTHING;
        }
        if (role.isRollback() && RoleFinder.score(lexicon.scores(title), "while") > 0) {
            return Outer.NOTHING;
        }
        boolean apart = role.isRollback()
                && joined.isJoined(title)
                && section.sections().stream()
                        .anyMatch(part -> saysBack(PlainText.of(part.title()).text()));
        return new Outer(Optional.of(role), !apart, Outer.Extent.PART, false, outer.onward());
    }

    /** {@code verdict} on {@code section}, unless what stands in it tells more. */
    RoleFinder.Verdict byContent(Section section, RoleFinder.Verdict verdict, Outer outer) {
        Role role = verdict.role();
        if (outer.titled() && role.isRollback()) {
            return new RoleFinder.Verdict(Role.OTHER, Reason.By.WORDS);
        }
        if (role.isRollback() && outer.role().equals(Optional.of(Role.COMMUNICATION)) && isMessage(section)) {
            return new RoleFinder.Verdict(Role.COMMUNICATION, Reason.By.SURROUNDINGS);
        }
        if (verdict.by() == Reason.By.NOTHING
                && whole.mayBeFor(PlainText.of(section.title()).text(), outer.extent())
                && section.blocks().stream().anyMatch(this::acts)) {
            return new RoleFinder.Verdict(Role.ROLLBACK, Reason.By.CONTENT);
        }
        if (role == Role.VERIFICATION && looksBack(section)) {
            return new RoleFinder.Verdict(Role.ROLLBACK_VERIFICATION, Reason.By.CONTENT);
        }
        boolean aside = (role != Role.OTHER && role != Role.ACTION && verdict.by() == Reason.By.WORDS)
                || outer.role()
                        .filter(around -> around.isRollback() || around == Role.REFERENCE)
                        .isPresent();
        boolean occasion =
                !aside && roles.isOccasion(PlainText.of(section.title()).text());
        String title = PlainText.of(section.title()).text();
        boolean recovery = !aside && whole.isRecovery(title) && restores(section, !joined.isJoined(title));
        boolean undone = occasion && roles.isFailure(title) && undoes(section.blocks());
        if (role == Role.ROLLBACK_VERIFICATION && joined.goesBackAndLooks(title)) {
            return new RoleFinder.Verdict(Role.ROLLBACK, Reason.By.WORDS);
        }
        return recovery || undone || (occasion && (roles.isEnd(title) || goesBack(section.blocks())))
                ? new RoleFinder.Verdict(Role.ROLLBACK, Reason.By.CONTENT)
                : verdict;
    }

    /** A text to be sent among others, in a quote or a fence: nothing in it is done. */
    private static boolean isMessage(Section section) {
        return section.sections().isEmpty()
                && section.blocks().stream()
                        .noneMatch(block -> block instanceof Block.ItemList
                                || block instanceof Block.Table
                                || (block instanceof Block.Command command && PromptLanguages.has(command.language())));
    }

    /** The role of {@code list} under {@code lead}: {@code If the import fails:} above points of which one goes back. */
    Optional<Role> underLead(String lead, Block.ItemList list, Role around) {
        boolean open = lead.strip().endsWith(":") || lead.strip().endsWith("：");
        if (open && around.isRollback() && isRemark(lead)) {
            return Optional.of(Role.OTHER);
        }
        if (!open && !around.isRollback() && isTitle(lead)) {
            return titled(lead);
        }
        if (open && around.isRollback() && isAfterwards(lead, list)) {
            return Optional.of(Role.ROLLBACK_VERIFICATION);
        }
        return underOccasion(lead, list, around);
    }

    /** The same of what has gone wrong alone, in a line or a point: {@code 3. If the crossing fails:}. */
    Optional<Role> underOccasion(String lead, Block.ItemList list, Role around) {
        return (lead.strip().endsWith(":") || lead.strip().endsWith("："))
                        && lead.length() <= LONGEST_LEAD
                        && !around.isRollback()
                        && around != Role.REFERENCE
                        && roles.isOccasion(lead)
                        && RoleFinder.score(lexicon.scores(lead), "passed") == 0
                        && goesBack(List.of(list))
                ? Optional.of(Role.ROLLBACK_STEP)
                : Optional.empty();
    }

    /**
     * The role of {@code list} in a point that is but a title, {@code 5. Rollback}: it has a number or goes back. What has to
     * be ticked off is no title.
     */
    Optional<Role> underItem(Item item, Block.ItemList list, Role around) {
        String lead = PlainText.of(item.text()).text();
        boolean titled = !around.isRollback()
                && !item.isTask()
                && isTitle(lead)
                && (item.number().isPresent() || isNumbered(list) || goesBack(list));
        return titled ? titled(lead).filter(role -> role != Role.ROLLBACK_READINESS) : Optional.empty();
    }

    private Optional<Role> titled(String lead) {
        return Optional.of(roles.verdict(lead, false, Outer.NOTHING).role()).filter(Role::isRollback);
    }

    /** {@code The rollback is complete when:}, {@code How to tell that it worked:}. */
    Optional<Role> underProof(String lead, Role around) {
        if (lead.isBlank() || lead.length() > LONGEST_LEAD || !(lead.endsWith(":") || lead.endsWith("："))) {
            return Optional.empty();
        }
        Map<String, Integer> scores = lexicon.scores(lead);
        boolean proof = RoleFinder.score(scores, "proof") > 0 && (around.isRollback() || RoleFinder.saysBack(scores));
        return proof ? Optional.of(Role.ROLLBACK_VERIFICATION) : Optional.empty();
    }

    /** {@code Symptoms:}, {@code Impact:}: what is told about the way back, which is no part of it. */
    private boolean isRemark(String lead) {
        Map<String, Integer> scores = lexicon.scores(lead);
        int remark = Math.max(RoleFinder.score(scores, "remark"), RoleFinder.score(scores, "aside"));
        return lead.length() <= LONGEST_AFTER && remark >= REMARKED && remark > RoleFinder.score(scores, "step");
    }

    /** {@code Rollback} above a list: a title that is set as text. */
    private boolean isTitle(String lead) {
        return lead.length() <= LONGEST_TITLE && !ENDS.matcher(lead).find() && saysBack(lead);
    }

    /** The role of a list of deeds behind the conditions for them: with numbers behind points, or behind commands. */
    static Optional<Role> behindConditions(Block.ItemList list, List<Block> before, Role around) {
        boolean conditions =
                before.stream().anyMatch(block -> block instanceof Block.ItemList first && !isNumbered(first));
        boolean deeds = before.stream().anyMatch(Block.Command.class::isInstance) || isNumbered(list);
        return around == Role.ROLLBACK_TRIGGER && conditions && deeds
                ? Optional.of(Role.ROLLBACK_STEP)
                : Optional.empty();
    }

    private static boolean isNumbered(Block.ItemList list) {
        return list.items().stream().anyMatch(item -> item.number().isPresent());
    }

    /** {@code Afterwards:} above points without numbers: what is so then, not what is done next. */
    private boolean isAfterwards(String lead, Block.ItemList list) {
        Map<String, Integer> scores = lexicon.scores(lead);
        return lead.length() <= LONGEST_AFTER
                && RoleFinder.score(scores, "after") > 0
                && !isAfterChange(scores, list)
                && list.items().stream().allMatch(item -> item.number().isEmpty());
    }

    /** {@code After the cutover:} when one goes back, and how then; nothing has gone back yet. */
    private boolean isAfterChange(Map<String, Integer> scores, Block.ItemList list) {
        boolean change = RoleFinder.score(scores, "execution") > 2 || RoleFinder.score(scores, "action") > 2;
        return !RoleFinder.saysBack(scores) && (change || goesBack(list));
    }

    /** {@code Sessions work} below {@code After any rollback:}. */
    private boolean looksBack(Section section) {
        return section.blocks().stream()
                .limit(1)
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> PlainText.of(((Block.Paragraph) block).text()).text())
                .filter(text -> text.length() <= LONGEST_LEAD)
                .map(lexicon::scores)
                .anyMatch(scores -> RoleFinder.saysBack(scores) && RoleFinder.score(scores, "after") > 0);
    }

    /** Says what to do, in a document that is about nothing but going back. */
    private boolean acts(Block block) {
        return (block instanceof Block.ItemList list && isNumbered(list))
                || (block instanceof Block.Command command
                        && (PromptLanguages.has(command.language()) || goesBack(command)));
    }

    private boolean restores(Section section, boolean deep) {
        return section.blocks().stream().anyMatch(this::restores)
                || (deep && section.sections().stream().anyMatch(part -> restores(part, true)));
    }

    /** Says by a counted point or a command how something is put back. */
    private boolean restores(Block block) {
        if (block instanceof Block.Command command) {
            return command.text().lines().anyMatch(line -> score(line) > 3);
        }
        return block instanceof Block.ItemList list
                && list.items().stream()
                        .filter(item -> item.number().isPresent())
                        .anyMatch(item -> score(first(PlainText.of(item.text()).text())) > 3);
    }

    private boolean goesBack(List<Block> blocks) {
        return blocks.stream().anyMatch(this::goesBack);
    }

    private boolean goesBack(Block block) {
        if (block instanceof Block.Command command) {
            return command.text().lines().anyMatch(line -> score(line) >= COMMANDED);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return undoes(PlainText.of(paragraph.text()).text());
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> undoes(PlainText.of(cell).text()));
        }
        return block instanceof Block.ItemList list && list.items().stream().anyMatch(this::goesBack);
    }

    /** Whether a point begins with handling what there was before, or with taking the change away. */
    private boolean undoes(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.ItemList.class::isInstance)
                .flatMap(list -> ((Block.ItemList) list).items().stream())
                .map(item -> lexicon.scores(first(PlainText.of(item.text()).text())))
                .anyMatch(scores -> (RoleFinder.score(scores, "former") > 3 || RoleFinder.score(scores, "undoing") > 3)
                        && RoleFinder.score(scores, "looking") == 0);
    }

    /** Whether a sentence of {@code text} begins with going back, or says so by a verb with its object. */
    private boolean undoes(String text) {
        return SENTENCES
                .splitAsStream(text)
                .anyMatch(sentence -> score(first(sentence)) > 3 || BackParticle.in(sentence));
    }

    private static String first(String text) {
        return String.join(
                " ", Stream.of(text.strip().split("\\s+")).limit(FIRST_WORDS).toList());
    }

    private boolean goesBack(Item item) {
        String text = PlainText.of(item.text()).text();
        boolean back = score(first(text)) > 3 || BackParticle.in(first(text));
        return (back && !roles.isOccasion(text)) || goesBack(item.blocks());
    }

    private int score(String text) {
        return RoleFinder.back(lexicon.scores(text));
    }

    private boolean saysBack(String title) {
        return RoleFinder.saysBack(lexicon.scores(title));
    }
}
