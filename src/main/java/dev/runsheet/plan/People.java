package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom to call. */
final class People {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern REACH = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|[+(]?\\d[\\d ()/-]{6,}\\d|(?:^|\\s)[@#][\\w-]+|\\bslack\\b|\\bpager\\w*",
            FLAGS);
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|primary|secondary|level|tier|backup|engineer|duty|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern ON_CALL = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern NOT_WHOM = Pattern.compile(
            "\\b(?:file|size|ip|domain|dominio|domínio|domaine|ssh|host|hostname|port|server|servidor|location|storage|verified|created|time|url|updated)\\b",
            FLAGS);

    private static final Pattern WHERE = Pattern.compile(
            "\\b(?:contacts?|phone|e-?mail|telefon|kontakt|téléphone|teléfono|telefone|telefono|контакт|телефон)\\b|电话|联系|電話|連絡|연락|전화",
            FLAGS);

    /** What a line points to that is there to be read, not to be called. */
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:see|refer to|siehe|voir|véase|vedi|bkz|см)\\b|\\.md\\b|\\b(?:open|create|file) (?:an? )?(?:github |gitlab |jira )?(?:issue|ticket)\\b",
            FLAGS);

    /** The name of a way to reach somebody. */
    private static final Pattern WAY = Pattern.compile(
            "\\P{L}*(?:chat|live chat|slack|teams|discord|telegram|whatsapp|hotline|phone|e-?mail|telefon|telefono|teléfono|telefone|téléphone|телефон|почта|电话|邮箱|電話|メール|전화|이메일)\\P{L}*",
            FLAGS);

    /** {@code contact your technical lead}. */
    private static final Pattern TURN_TO = Pattern.compile(
            "\\b(?:contact|call|reach out to|escalate to|page|contacter|appeler|joindre|contactar|llamar|contatar|contattare|chiamare|связаться с|обратиться к)\\b\\s+(?<who>(?:\\S+\\s*){1,4})",
            FLAGS);

    private final Outline outline;

    People(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> contacts() {
        return outline.spots().stream().filter(this::isContact).map(Spot::at).toList();
    }

    private boolean isContact(Spot spot) {
        if (spot.part() instanceof Row) {
            Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
            return table.role().filter(TableRole.CONTACT::equals).isPresent();
        }
        if (spot.part() instanceof Item item) {
            boolean fields = item.label().isPresent() || spot.text().contains(":");
            boolean blank = !spot.phrases().blanks().isEmpty();
            if (spot.role() != Role.CONTACT) {
                return (fields && blank && (isCalled(spot.text()) || hasNumber(spot))) || asksWhom(spot);
            }
            return !spot.isGroup()
                    && (isReachable(spot)
                            || (blank && isWhom(spot))
                            || (fields && isSomebody(spot))
                            || asksWhom(spot)
                            || isWay(spot));
        }
        if (spot.part() instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            boolean blank =
                    property.value().isBlank() || !spot.phrases().blanks().isEmpty();
            return spot.role() == Role.CONTACT
                    ? blank || isReachable(spot) || isSomebody(spot)
                    : (ON_CALL.matcher(name).find() && !NOT_WHOM.matcher(name).find()) || asksWhom(spot);
        }
        return spot.part() instanceof Block.Paragraph && (asksWhom(spot) || turnsTo(spot));
    }

    /** Whether a line has a place for somebody's number or address. */
    private static boolean asksWhom(Spot spot) {
        return spot.phrases().blanks().stream()
                .map(blank -> blank.text())
                .anyMatch(text -> !text.contains("TODO") && WHERE.matcher(text).find());
    }

    /** Whether a role stands beside a place for its number: {@code QA lead: ____ Phone: ____}. */
    private static boolean hasNumber(Spot spot) {
        return WHERE.matcher(spot.text()).find() && (spot.says(Word.SIGNER) || spot.says(Word.DEPARTMENT));
    }

    /** Whether a line names a role or a team that is called, not a page to read. */
    private static boolean isSomebody(Spot spot) {
        if (POINTS.matcher(spot.text()).find() || isCommunication(spot)) {
            return false;
        }
        return spot.says(Word.SIGNER)
                || spot.says(Word.DEPARTMENT)
                || CALLED.matcher(spot.text()).find();
    }

    /** Whom a part of a communication plan names gets the news, and is not called. */
    private static boolean isCommunication(Spot spot) {
        return spot.section()
                .flatMap(Spot::parent)
                .filter(outer -> outer.role() == Role.COMMUNICATION)
                .isPresent();
    }

    private static boolean isWay(Spot spot) {
        String[] parts = spot.text().split("[:：]", 2);
        return parts.length == 2 && WAY.matcher(parts[0]).matches();
    }

    private boolean turnsTo(Spot spot) {
        Matcher turn = TURN_TO.matcher(spot.text());
        return turn.find()
                && (outline.says(turn.group("who"), Word.SIGNER) || outline.says(turn.group("who"), Word.DEPARTMENT));
    }

    private static boolean isReachable(Spot spot) {
        return !spot.phrases().owners().isEmpty() || REACH.matcher(spot.text()).find();
    }

    private static boolean isWhom(Spot spot) {
        return !NOT_WHOM.matcher(spot.text().split("[:_]", 2)[0]).find();
    }

    private static boolean isCalled(String text) {
        String name = text.split(":", 2)[0];
        return CALLED.matcher(name).find() && !NOT_WHOM.matcher(name).find();
    }
}
