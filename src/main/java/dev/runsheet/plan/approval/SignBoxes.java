package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who signs by a tick: {@code Harbour master ☐ / QA lead ☐}, {@code ☐ Jane Roe (harbour master)}. */
final class SignBoxes {
    static final Pattern CHOICE = Pattern.compile("[☐☑]|\\[[ xX]]");

    private static final Pattern TICKED = Pattern.compile("[☐☑—–]|\\[[ xX]]");

    private static final Pattern OWNING = Pattern.compile("['’]s?$");

    /** What somebody named is, in brackets. */
    private static final Pattern FUNCTION = Pattern.compile("[(（](?<role>[^()（）]+)[)）]");

    /** A name of a field behind something else in the line. */
    private static final Pattern LISTED =
            Pattern.compile("[•·|;/]\\s*(?<name>[^:：•·|;/☐☑\\[\\]]{3,30})[:：](?<who>[^:：]*[☐☑\\]][^:：]*)$");

    private static final int MOST_WORDS = 3;

    private final Words words;
    private final SignFieldNames names;
    private final Signing signing;
    private final Functions functions;

    SignBoxes(Words words, Signing signing, Functions functions) {
        this.words = words;
        this.names = new SignFieldNames(words);
        this.signing = signing;
        this.functions = functions;
    }

    /** {@code Harbour master's yes}: whose consent a field to tick is called. */
    List<String> given(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        String who = String.join(" ", all.subList(0, all.size() - 1));
        boolean consent = all.size() > 1 && words.length(all, all.size() - 1, Word.CONSENT) > 0;
        return consent && signing.isRole(who)
                ? List.of(OWNING.matcher(signing.bare(who)).replaceFirst(""))
                : List.of();
    }

    /** Those who tick: {@code Harbour master ☐ / QA lead ☐}. */
    List<String> ticking(String value) {
        List<String> all = TICKED.splitAsStream(value)
                .map(each -> each.replaceAll("^[^\\p{L}]+|[^\\p{L})]+$", ""))
                .filter(each -> !each.isEmpty())
                .toList();
        List<String> roles = all.stream().filter(signing::isRole).toList();
        return roles.size() > 1 ? roles : List.of();
    }

    /** Those who tick behind another choice in the same line: {@code ☐ go ☐ stop • Approvers: lamps ☐ • ropes ☐}. */
    List<String> listed(String value) {
        Matcher behind = LISTED.matcher(value);
        if (!behind.find() || !names.isApprover(behind.group("name"))) {
            return List.of();
        }
        List<String> all = TICKED.splitAsStream(behind.group("who"))
                .map(each -> each.replaceAll("^[^\\p{L}]+|[^\\p{L})]+$", ""))
                .filter(each -> !each.isEmpty())
                .toList();
        return all.size() > 1 && all.stream().allMatch(each -> each.split("\\s+").length <= MOST_WORDS)
                ? all
                : List.of();
    }

    /** Who ticks that it may go on: {@code ☐ Jane Roe (harbour master)}; none where one of several boxes is chosen. */
    List<String> goAhead(Spot spot, String value) {
        Optional<String> told = functions
                .explicit(value)
                .filter(who -> signing.isRole(who) || !spot.phrases().blanks().isEmpty());
        if (told.isPresent() && !CHOICE.matcher(value).find()) {
            return List.of(signing.bare(told.get()));
        }
        Matcher box = CHOICE.matcher(value);
        if (!box.lookingAt() || box.find()) {
            return List.of();
        }
        String who = CHOICE.matcher(value).replaceFirst("").strip();
        Optional<String> function = function(who);
        if (function.isPresent()) {
            return function.stream().toList();
        }
        String bare = signing.bare(who);
        return signing.isSigner(bare) ? List.of(bare) : List.of();
    }

    /** What somebody named is, in brackets. */
    Optional<String> function(String who) {
        Matcher function = FUNCTION.matcher(who);
        return function.find() ? Optional.of(function.group("role")).filter(signing::isRole) : Optional.empty();
    }
}
